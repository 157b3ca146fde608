import { useQuery } from '@tanstack/react-query'

import { getGroup, type GroupPicture } from '#domain/contract/groupBuys.ts'
import { placeOf } from '#domain/place.ts'

import { appLinkIn } from '../../network/appLink.ts'
import { getFeed } from '../../network/contract.ts'
import type { Whereabouts } from '../address.ts'
import { useSurroundings } from '../surroundings.ts'

const FEW = 12

/** The group whose end is worth a jump: the one that is open, else the next to end of those this person reads of. */
export function useDeadline({ as, open }: Whereabouts): GroupPicture | null {
  const { network, shop, controls } = useSurroundings()
  const opened = groupIn(open?.fragment ?? '')

  return (
    useQuery({
      queryKey: ['deadline', as, opened],
      queryFn: async () => {
        const read = opened === null ? (await network.ask(getFeed, { me: as })).flatMap(({ link }) => linked(link)) : []
        const ids = [...new Set(opened === null ? read : [opened])].slice(0, FEW)
        const answers = await Promise.all(ids.map((groupId) => shop.call(getGroup, { groupId })))
        const now = controls.now()
        const coming = answers.map(({ group }) => group).filter(({ closesAt }) => closesAt > now)
        return coming.toSorted((a, b) => a.closesAt - b.closesAt)[0] ?? null
      },
    }).data ?? null
  )
}

const linked = (link: string | null) => groupIn((link && appLinkIn(link)?.fragment) ?? 'nowhere') ?? []

function groupIn(fragment: string) {
  const place = placeOf(fragment)
  return place?.screen === 'group' ? place.groupId : null
}
