import { getGroup, type GroupPicture } from '#domain/contract/groupBuys.ts'
import { completeGroup } from '#domain/contract/groupLife.ts'
import { priceNow } from '#domain/groupBuy.ts'

import { closeModal } from '../../../navigation/navigator.ts'
import { useHost } from '../../../shop/ShopProvider.tsx'
import { useAction } from '../../../shop/useAction.ts'
import { useKnown } from '../../../shop/useKnown.ts'
import { text } from '../../../text/groupLife.ts'
import { roubles } from '../../../text/money.ts'
import { notify } from '../../../ui/notice.ts'
import { COMPLETE } from '../sheets.ts'
import { useSheet } from '../useSheet.ts'
import { ConfirmSheet } from './ConfirmSheet.tsx'
import { sayIfOver } from './sayIfOver.ts'

/** Completing a group early, with how many pay how much said before. */
export function CompleteSheet({ group }: { group: GroupPicture }) {
  const host = useHost()
  const known = useKnown()
  const completing = useAction(completeGroup)
  const { id: groupId, taken, held, goal } = group
  const price = priceNow(group)
  const words = text.complete

  const complete = () =>
    completing.run(
      { groupId, price },
      (view) => {
        known.put(getGroup, { groupId }, view)
        host.haptic('success')
        closeModal()
        notify(words.done)
      },
      (why) => {
        known.outdate(getGroup)
        sayIfOver(why)
      },
    )

  return (
    <ConfirmSheet
      open={useSheet(COMPLETE, groupId)}
      title={words.sure}
      yes={words.yes}
      no={words.no}
      running={completing.running}
      failure={completing.failure}
      confirm={complete}
    >
      <p>{words.price(taken, roubles(price))}</p>
      {taken < goal && <p>{words.belowGoal(goal - taken)}</p>}
      {held > 0 && <p>{words.late(held)}</p>}
    </ConfirmSheet>
  )
}
