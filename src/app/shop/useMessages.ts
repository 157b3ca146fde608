import { answerMessages } from '#domain/contract/me.ts'

import type { HostAnswer } from '../host/host.ts'
import { communityIn } from './communityIn.ts'
import { useMe, useShop, useShopView } from './ShopProvider.tsx'
import { useAction } from './useAction.ts'
import { useLastSaid } from './useLastSaid.ts'
import { useSupported } from './useSupported.ts'

type Messages = Readonly<{
  /** Whether they may be asked: the host can ask, the shop has a community, and nothing has been said yet. */
  open: boolean
  ask: () => Promise<HostAnswer>
}>

/** Letters from the shop's community about one's order. The host asks the person, and its word counts. */
export function useMessages(): Messages {
  const { host } = useShop()
  const me = useMe()
  const { said, say } = useLastSaid('messages')
  const tellShop = useAction(answerMessages)
  const supported = useSupported('allowMessages')
  const community = communityIn(useShopView()?.communityLink ?? '')

  return {
    open: me !== null && community !== null && supported && said === null,
    ask: async () => {
      if (community === null) return { kind: 'unsupported' }
      const answer = await host.allowMessages(community)
      const allowed = answer.kind === 'done'
      // Whatever else went wrong was no word of the person's.
      if (allowed || answer.kind === 'cancelled' || answer.kind === 'denied') {
        say(allowed)
        tellShop.run({ allowed })
      }
      return answer
    },
  }
}
