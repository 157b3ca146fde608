import { answerMessages } from '#domain/contract/me.ts'

import type { HostAnswer } from '../host/host.ts'
import { communityIn } from './communityIn.ts'
import { useMe, useShop, useShopView } from './ShopProvider.tsx'
import { useAction } from './useAction.ts'
import { isWorthAsking, useLastSaid } from './useLastSaid.ts'
import { useSupported } from './useSupported.ts'

type Messages = Readonly<{
  /** Whether they may be asked: the host can ask, the shop has a community, and nothing has been said yet. */
  open: boolean
  ask: () => Promise<HostAnswer>
  later: () => void
}>

/** Letters from the shop's community about one's order. The host asks the person, and its word counts. */
export function useMessages(): Messages {
  const { host, clock } = useShop()
  const me = useMe()
  const lastSaid = useLastSaid('messages')
  const tellShop = useAction(answerMessages)
  const supported = useSupported('allowMessages')
  const community = communityIn(useShopView()?.communityLink ?? '')

  return {
    open: me !== null && community !== null && supported && isWorthAsking(lastSaid, clock.now()),
    later: () => lastSaid.say(false),
    ask: async () => {
      if (community === null) return { kind: 'unsupported' }
      const answer = await host.allowMessages(community)
      const said = lastSaid.hear(answer)
      if (said !== null) tellShop.run({ allowed: said === 'yes' })
      return answer
    },
  }
}
