import { getGroup, type GroupNews, type GroupPicture, type GroupView, watchGroup } from '#domain/contract/groupBuys.ts'
import { listGroupNews } from '#domain/contract/groupLife.ts'
import { listMyGroups } from '#domain/contract/groupLists.ts'
import type { Me } from '#domain/contract/launch.ts'
import { listOrders } from '#domain/contract/orders.ts'

import { answerKey } from '../../shop/answerKey.ts'
import { useMe, useShop } from '../../shop/ShopProvider.tsx'
import { useKnown } from '../../shop/useKnown.ts'
import { useWatch } from '../../shop/useWatch.ts'

/** Keeps a group on the screen as it stands on the server. */
export function useLiveGroup({ group, mine }: GroupView): void {
  const known = useKnown()
  const me = useMe()
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
        const mineMoved = me !== null && mayConcern(me, { group, mine }, news)
        if (news.state !== group.state || mineMoved) known.outdate(getGroup, listOrders, listMyGroups)
        if (news.version > group.version) known.outdate(listGroupNews)
      },
      ask: () => answers.refetchQueries({ queryKey: answerKey(getGroup, { groupId }) }),
    },
  )
}

type Seen = Pick<GroupView, 'group' | 'mine'>

/** Whether something may have happened to the viewer's own seat. A picture tells only the newest of what has happened. */
function mayConcern(me: Me, { group, mine }: Seen, { news, faces }: GroupPicture): boolean {
  const mayHaveMissed = (news.at(-1)?.version ?? 0) > group.version
  if (mayHaveMissed) return true
  const fresh = news.filter(({ version }) => version > group.version)
  if (mine !== null && fresh.some(({ seatId }) => seatId === mine.seatId)) return true
  if (mine !== null && mine.state !== 'released') return false
  // They may have come by another device, or be back by a payment that was late: as a seat that nobody knew.
  const before = new Set(group.faces.map(({ seatId }) => seatId))
  const newcomers = [...faces.filter(({ seatId }) => !before.has(seatId)), ...fresh.filter(isJoin)]
  return newcomers.some(({ firstName }) => mayBe(me, firstName))
}

const isJoin = ({ kind }: GroupNews): boolean => kind === 'joined'

/** Whoever shows another name is somebody else; a silhouette may be anybody. */
const mayBe = (me: Me, firstName: string | null): boolean =>
  firstName === null || me.firstName === null || firstName === me.firstName
