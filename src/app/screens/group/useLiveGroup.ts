import { getGroup, type GroupView, watchGroup } from '#domain/contract/groupBuys.ts'
import { listOrders } from '#domain/contract/orders.ts'

import { answerKey } from '../../shop/answerKey.ts'
import { useShop } from '../../shop/ShopProvider.tsx'
import { useKnown } from '../../shop/useKnown.ts'
import { useWatch } from '../../shop/useWatch.ts'

/** Keeps a group on the screen as it stands on the server. */
export function useLiveGroup({ group, mine }: GroupView): void {
  const known = useKnown()
  const { answers } = useShop()
  const groupId = group.id

  useWatch(
    watchGroup,
    { groupId },
    {
      tell: (news) => {
        if (news.version < group.version) return
        known.change(getGroup, { groupId }, (view) => ({ ...view, group: news }))
        // The stream shows everybody the same; what it means for the viewer's own seat is asked for.
        const seat = news.faces.find(({ seatId }) => seatId === mine?.seatId)
        const mineMoved = mine !== null && (seat?.state ?? 'released') !== mine.state
        if (news.state !== group.state || mineMoved) known.outdate(getGroup, listOrders)
      },
      ask: () => answers.refetchQueries({ queryKey: answerKey(getGroup, { groupId }) }),
    },
  )
}
