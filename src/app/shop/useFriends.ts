import { useQuery } from '@tanstack/react-query'

import type { BuyerId } from '#domain/ids.ts'

import type { FriendsAnswer } from '../host/host.ts'
import { friendsConsent } from './friendsConsent.ts'
import { useMe, useShop } from './ShopProvider.tsx'
import { useLastSaid } from './useLastSaid.ts'
import { useSupported } from './useSupported.ts'

export type Friends = Readonly<{
  /** `closed`: this host tells nobody's friends, or the person is not to be asked now. */
  standing: 'closed' | 'open' | 'allowed'
  /** As the host calls them; none until we may know. */
  ids: readonly string[]
  ask: () => Promise<FriendsAnswer>
  later: () => void
}>

const friendsKey = (buyer: BuyerId | undefined) => ['host', 'friends', buyer] as const
const NOBODY: readonly string[] = []

/** Who the person's friends are, which only the host knows, and only tells when the person agrees. */
export function useFriends(): Friends {
  const { host, clock, answers } = useShop()
  const buyer = useMe()?.buyerId
  const { known, last, hear, say } = useLastSaid('friends')
  const consent = friendsConsent(host.launchString, last, clock.now())
  const supported = useSupported('friends')
  const { data: ids = NOBODY } = useQuery({
    queryKey: friendsKey(buyer),
    queryFn: async () => {
      const answer = await host.friends()
      return answer.kind === 'done' ? answer.friends : NOBODY
    },
    enabled: buyer !== undefined && supported && consent === 'allowed',
    // Coming back to the app must not open the host's window again.
    staleTime: 'static',
    gcTime: Infinity,
  })

  return {
    standing: !buyer || !supported || !known || consent === 'refused' || consent === 'unknowable' ? 'closed' : consent,
    ids,
    later: () => say(false),
    ask: async () => {
      const answer = await host.friends()
      if (answer.kind === 'done') answers.setQueryData(friendsKey(buyer), answer.friends)
      hear(answer)
      return answer
    },
  }
}
