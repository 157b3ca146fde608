import { Button, Group, Header } from '@vkontakte/vkui'

import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { phaseOf, whyCannotComplete } from '#domain/groupBuy.ts'
import type { Instant } from '#domain/time.ts'

import { openModal } from '../../../navigation/navigator.ts'
import { refusalWords } from '../../../text/failures.ts'
import { text } from '../../../text/groupLife.ts'
import { COMPLETE } from '../sheets.ts'
import { CompleteSheet } from './CompleteSheet.tsx'

import styles from '../group.module.css'

/** What the shop's own people may do with a group that gathers. */
export function SellerCard({ group, now }: { group: GroupPicture; now: Instant }) {
  const { kind } = phaseOf(group, now)
  const open = kind === 'gathering' || kind === 'filling'
  const why = whyCannotComplete(group, now)
  return (
    <>
      {open && (
        <Group header={<Header>{text.complete.title}</Header>}>
          <div className={styles['seat']}>
            <p className={styles['seatWhy']}>{why ? `${refusalWords[why]}.` : text.complete.why(group.taken)}</p>
            <Button size="l" mode="secondary" stretched disabled={why !== null} onClick={() => openModal(COMPLETE)}>
              {text.complete.offer}
            </Button>
          </div>
        </Group>
      )}
      <CompleteSheet group={group} />
    </>
  )
}
