import { create } from 'zustand'
import { persist } from 'zustand/middleware'

import { answerNews } from '#domain/contract/notices.ts'
import type { BuyerId } from '#domain/ids.ts'

import type { HostAnswer } from '../host/host.ts'
import { type LastSaid, newsConsent } from './newsConsent.ts'
import { useMe, useShop } from './ShopProvider.tsx'
import { useAction } from './useAction.ts'
import { useSupported } from './useSupported.ts'

/** One browser may have several people. */
const useSaid = create<{ by: Readonly<Partial<Record<BuyerId, LastSaid>>> }>()(
  persist(() => ({ by: {} }), { name: 'news-consent', version: 1 }),
)

export type News = Readonly<{
  /** `closed`: this host notifies nobody. `refused`: not to be asked unprompted for now. */
  standing: 'closed' | 'refused' | 'open' | 'allowed'
  ask: () => Promise<HostAnswer>
  /** Takes back what was allowed. */
  forbid: () => Promise<HostAnswer>
}>

/** Being told by the network what becomes of one's group and order. The host asks the person, and its word counts. */
export function useNews(): News {
  const { host, clock } = useShop()
  const buyer = useMe()?.buyerId
  const last = useSaid(({ by }) => (buyer && by[buyer]) ?? null)
  const tellShop = useAction(answerNews)
  const supported = useSupported('allowNotifications')

  const say = (allowed: boolean) => {
    if (!buyer) return
    useSaid.setState(({ by }) => ({ by: { ...by, [buyer]: { allowed, at: clock.now() } } }))
    tellShop.run({ allowed })
  }
  return {
    standing: buyer && supported ? newsConsent(host.launchString, last, clock.now()) : 'closed',
    async ask() {
      const answer = await host.allowNotifications()
      // Whatever else went wrong was no word of the person's.
      if (answer.kind === 'done') say(true)
      if (answer.kind === 'cancelled' || answer.kind === 'denied') say(false)
      return answer
    },
    async forbid() {
      const answer = await host.denyNotifications()
      if (answer.kind === 'done') say(false)
      return answer
    },
  }
}
