import { getGroup, type GroupPicture, type GroupView, watchGroup } from '#domain/contract/groupBuys.ts'
import { listGroupNews } from '#domain/contract/groupLife.ts'
import { listMyGroups } from '#domain/contract/groupLists.ts'
import { listOrders } from '#domain/contract/orders.ts'
import type { SeatId } from '#domain/ids.ts'

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
        const mineMoved = mine !== null && isAbout(mine.seatId, news, group.version)
        if (news.state !== group.state || mineMoved) known.outdate(getGroup, listOrders, listMyGroups)
        if (news.version > group.version) known.outdate(listGroupNews)
      },
      ask: () => answers.refetchQueries({ queryKey: answerKey(getGroup, { groupId }) }),
    },
  )
}

/** Whether something may have happened to this seat since a version. A picture tells only the newest of what has happened. */
function isAbout(mine: SeatId, { news }: GroupPicture, since: number): boolean {
  const mayHaveMissed = (news.at(-1)?.version ?? 0) > since
  return mayHaveMissed || news.some(({ seatId, version }) => seatId === mine && version > since)
}
