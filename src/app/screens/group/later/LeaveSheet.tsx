import { getGroup, type GroupView } from '#domain/contract/groupBuys.ts'
import { leaveGroup } from '#domain/contract/groupLife.ts'
import { listOrders } from '#domain/contract/orders.ts'

import { closeModal } from '../../../navigation/navigator.ts'
import { useHost } from '../../../shop/ShopProvider.tsx'
import { useAction } from '../../../shop/useAction.ts'
import { useKnown } from '../../../shop/useKnown.ts'
import { text } from '../../../text/groupLife.ts'
import { roubles } from '../../../text/money.ts'
import { notify } from '../../../ui/notice.ts'
import { LEAVE } from '../sheets.ts'
import { useSheet } from '../useSheet.ts'
import { ConfirmSheet } from './ConfirmSheet.tsx'
import { sayIfOver } from './sayIfOver.ts'

/** Leaving, with what comes back said before and the refusal said after. */
export function LeaveSheet({ view: { group, mine } }: { view: GroupView }) {
  const host = useHost()
  const known = useKnown()
  const leaving = useAction(leaveGroup)
  const open = useSheet(LEAVE, group.id)
  const words = text.leave
  const isOrganiser = group.faces.some(({ seatId, organiser }) => organiser && seatId === mine?.seatId)
  const isLast = group.taken + group.held === 1

  const leave = () =>
    leaving.run(
      { groupId: group.id },
      (view) => {
        known.put(getGroup, { groupId: group.id }, view)
        known.outdate(listOrders)
        host.haptic('success')
        closeModal()
        notify(words.done)
      },
      // Most likely the group is over by now: what it is, is looked at again.
      (why) => {
        known.outdate(getGroup)
        sayIfOver(why)
      },
    )

  return (
    <ConfirmSheet
      open={open}
      title={words.title}
      yes={words.yes}
      no={words.no}
      running={leaving.running}
      failure={leaving.failure}
      confirm={leave}
    >
      <p>{mine?.state === 'taken' ? words.paid(roubles(mine.atMost)) : words.unpaid}</p>
      {isLast && <p>{words.last}</p>}
      {isOrganiser && !isLast && <p>{words.succession}</p>}
    </ConfirmSheet>
  )
}
