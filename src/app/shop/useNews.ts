import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'

import { answerNews } from '#domain/contract/notices.ts'

import type { HostAnswer } from '../host/host.ts'
import { newsConsent } from './newsConsent.ts'
import { useMe, useShop } from './ShopProvider.tsx'
import { useAction } from './useAction.ts'
import { type LastSaid, useLastSaid } from './useLastSaid.ts'
import { useSupported } from './useSupported.ts'

export type News = Readonly<{
  /** `closed`: nobody is notified here. `refused`: not to be asked unprompted for now. */
  standing: 'closed' | 'refused' | 'open' | 'allowed'
  ask: () => Promise<HostAnswer>
  /** Takes back what was allowed. */
  forbid: () => Promise<HostAnswer>
}>

/** Being told by the network what becomes of one's group and order. The host asks the person, and its word counts. */
export function useNews(): News {
  const { host, clock } = useShop()
  const me = useMe()
  const { known, last, hear, say } = useLastSaid('news')
  const tellShop = useAction(answerNews)
  const supported = useSupported('allowNotifications')
  const buyer = me?.buyerId
  const consent = newsConsent(host.launchString, last, clock.now())
  const { data: today } = useQuery({
    queryKey: ['host', 'may notify', buyer],
    queryFn: async () => {
      const answer = await host.mayNotify()
      return answer.kind === 'done' ? { allowed: answer.allowed, at: clock.now() } : null
    },
    enabled: buyer !== undefined && supported && known && consent !== 'closed',
    // Whoever comes from the host's menu sees at once what they settled there.
    staleTime: 0,
  })

  const heed = useEffectEvent((now: LastSaid) => {
    if (last !== null && last.at >= now.at) return
    if ((newsConsent(host.launchString, last, now.at) === 'allowed') === now.allowed) return
    say(now.allowed)
    tellShop.run({ allowed: now.allowed })
  })
  useEffect(() => {
    if (today) heed(today)
  }, [today])

  return {
    standing: me && supported && known ? consent : 'closed',
    async ask() {
      const answer = await host.allowNotifications()
      const said = hear(answer)
      if (said !== null) tellShop.run({ allowed: said === 'yes' })
      return answer
    },
    async forbid() {
      const answer = await host.denyNotifications()
      if (answer.kind === 'done') {
        say(false)
        tellShop.run({ allowed: false })
      }
      return answer
    },
  }
}
