import { Icon28CopyOutline, Icon28MessageOutline, Icon28ShareOutline, Icon28WriteSquareOutline } from '@vkontakte/icons'
import { ActionSheet, ActionSheetItem } from '@vkontakte/vkui'
import { useRef } from 'react'

import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { priceAlone, priceFor } from '#domain/ladder.ts'
import { fragmentOf } from '#domain/place.ts'

import { closeModal } from '../../navigation/navigator.ts'
import { useShopView } from '../../shop/ShopProvider.tsx'
import { text } from '../../text/group.ts'
import { roubles } from '../../text/money.ts'
import { INVITE } from './sheets.ts'
import { type Way, useInviting } from './useInviting.ts'
import { useSheet } from './useSheet.ts'

import styles from './group.module.css'

const ICONS = {
  messageFriend: Icon28MessageOutline,
  postToWall: Icon28WriteSquareOutline,
  share: Icon28ShareOutline,
  copy: Icon28CopyOutline,
} as const satisfies Record<Way, unknown>

/** The ways to call friends that this host has. */
export function InviteSheet({ group }: { group: GroupPicture }) {
  const open = useSheet(INVITE, group.id)
  const { ways, invite } = useInviting()
  const shop = useShopView()
  const toggle = useRef<HTMLDivElement>(null)
  const { ladder, goal, product } = group
  const message = text.share.message(product.name, roubles(priceFor(ladder, goal)), roubles(priceAlone(ladder)))
  const link = `${shop?.appLink ?? ''}#${fragmentOf({ screen: 'group', groupId: group.id })}`
  // Chosen while it still slides in, a sheet never says that it has closed: so it is closed here.
  const choose = (way: Way) => {
    closeModal()
    invite(way, { message, link })
  }

  return (
    <div ref={toggle} className={styles['ways']}>
      {open && (
        <ActionSheet
          usePortal
          title={text.share.title}
          aria-label={text.share.title}
          toggleRef={toggle}
          onClosed={closeModal}
          placement="top"
        >
          {ways.map((way) => {
            const Icon = ICONS[way]
            return (
              <ActionSheetItem key={way} before={<Icon />} onImmediateClick={() => choose(way)}>
                {text.share[way]}
              </ActionSheetItem>
            )
          })}
        </ActionSheet>
      )}
    </div>
  )
}
