import {
  Icon28CopyOutline,
  Icon28MessageOutline,
  Icon28QrCodeOutline,
  Icon28ShareOutline,
  Icon28StoryAddOutline,
  Icon28WriteSquareOutline,
} from '@vkontakte/icons'
import { ActionSheet, ActionSheetItem, Spinner } from '@vkontakte/vkui'
import { lazy, Suspense, useRef, useState } from 'react'

import { fragmentOf } from '#domain/place.ts'

import { shownBy } from '../../navigation/entry.ts'
import { closeModal, currentEntry, swapModal } from '../../navigation/navigator.ts'
import { useShown } from '../../navigation/useShown.ts'
import { text } from '../../text/share.ts'
import { dismissNotice } from '../notice.ts'
import { useClosing } from '../useClosing.ts'
import { QR, SHARE } from './sheets.ts'
import type { ThingToShare } from './thingToShare.ts'
import { useSharing, type Way } from './useSharing.ts'

const QrCard = lazy(async () => ({ default: (await import('./QrCard.tsx')).QrCard }))

const ICONS = {
  messageFriends: Icon28MessageOutline,
  share: Icon28ShareOutline,
  story: Icon28StoryAddOutline,
  postToWall: Icon28WriteSquareOutline,
  copy: Icon28CopyOutline,
  qr: Icon28QrCodeOutline,
} as const satisfies Record<Way, unknown>

type ShareSheetProps = Readonly<{
  thing: ThingToShare
  /** Of the spot beside which the ways open on a desktop. */
  className?: string | undefined
}>

/** The ways to send something that this host has. */
export function ShareSheet({ thing, className }: ShareSheetProps) {
  const { entry } = useShown()
  const isHere = shownBy(entry) === fragmentOf(thing.place)
  const open = isHere && (entry.modal === SHARE || entry.modal === QR)
  const { ways, link, isKnown, whenKnown, send } = useSharing(thing, { open })
  const toggle = useRef<HTMLDivElement>(null)
  const wantsQr = useRef(false)

  const [waiting, setWaiting] = useState<Way | null>(null)

  const choose = (way: Way) => {
    if (way === 'qr') wantsQr.current = true
    else send(way)
  }
  /** The sheet stays until the link says whose it is. Whoever closes it meanwhile has changed their mind. */
  const chooseEarly = async (way: Way) => {
    if (waiting) return
    setWaiting(way)
    await whenKnown()
    setWaiting(null)
    if (currentEntry().modal !== SHARE) return
    choose(way)
    leave()
  }
  const leave = () => {
    if (wantsQr.current) {
      // What was said of the way before would lie over the code.
      dismissNotice()
      swapModal(QR)
    } else closeModal()
    wantsQr.current = false
  }
  const closing = useClosing(leave)

  return (
    <div ref={toggle} className={className}>
      {open && entry.modal === SHARE && (
        <ActionSheet
          usePortal
          title={text.title[thing.kind]}
          aria-label={text.title[thing.kind]}
          toggleRef={toggle}
          {...closing}
          placement="top"
        >
          {ways.map((way) => {
            const Icon = ICONS[way]
            return (
              <ActionSheetItem
                key={way}
                before={<Icon />}
                after={waiting === way && <Spinner size="s" />}
                autoCloseDisabled={!isKnown}
                onImmediateClick={() => void (isKnown ? choose(way) : chooseEarly(way))}
              >
                {text.ways[way]}
              </ActionSheetItem>
            )
          })}
        </ActionSheet>
      )}
      <Suspense>{open && entry.modal === QR && <QrCard link={link} name={thing.card.name} />}</Suspense>
    </div>
  )
}
