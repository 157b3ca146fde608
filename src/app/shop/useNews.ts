import { useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

import type { BuyerId } from '#domain/ids.ts'

import type { HostAnswer } from '../host/host.ts'
import { type LastSaid, newsConsent } from './newsConsent.ts'
import { useMe, useShop } from './ShopProvider.tsx'

/** One browser may have several people. */
const useSaid = create<{ by: Readonly<Partial<Record<BuyerId, LastSaid>>> }>()(
  persist(() => ({ by: {} }), { name: 'news-consent', version: 1 }),
)

export type News = Readonly<{
  /** `closed`: this host notifies nobody, or the person is not to be asked now. */
  standing: 'closed' | 'open' | 'allowed'
  ask: () => Promise<HostAnswer>
}>

/** Being told by the network what becomes of one's group and order. The host asks the person, and its word counts. */
export function useNews(): News {
  const { host, clock } = useShop()
  const buyer = useMe()?.buyerId
  const last = useSaid(({ by }) => (buyer && by[buyer]) ?? null)
  const { data: supported = false } = useQuery({
    queryKey: ['host', 'notifies'],
    queryFn: () => host.isSupported('allowNotifications'),
    staleTime: Infinity,
  })

  const consent = newsConsent(host.launchString, last, clock.now())
  return {
    standing: !buyer || !supported || consent === 'refused' ? 'closed' : consent,
    ask: async () => {
      const answer = await host.allowNotifications()
      const allowed = answer.kind === 'done'
      // Whatever else went wrong was no word of the person's.
      const answered = allowed || answer.kind === 'cancelled' || answer.kind === 'denied'
      if (buyer && answered) useSaid.setState(({ by }) => ({ by: { ...by, [buyer]: { allowed, at: clock.now() } } }))
      return answer
    },
  }
}
