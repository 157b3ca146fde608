import { create } from 'zustand'
import { persist } from 'zustand/middleware'

import { DAY, type Instant } from '#domain/time.ts'

import type { LastSaid } from './newsConsent.ts'
import { useMe, useShop } from './ShopProvider.tsx'

/** What a person is asked once in a while, and not again for long when they refused. */
type Question = 'messages' | 'favourites' | 'homeScreen'

/** One browser may have several people, so the keys name both: `messages 018f…`. */
const useSaid = create<{ to: Readonly<Record<string, LastSaid>> }>()(
  persist(() => ({ to: {} }), { name: 'said', version: 1 }),
)

/** Whoever refused is left in peace for so long. */
const PEACE = 90 * DAY

type Saying = Readonly<{
  /** What they said, if that still counts: a refusal is forgotten after a while. */
  said: 'yes' | 'no' | null
  say: (allowed: boolean) => void
}>

/** What somebody last said to a question of ours. */
export function useLastSaid(question: Question): Saying {
  const { clock } = useShop()
  const key = `${question} ${useMe()?.buyerId ?? ''}`
  const last = useSaid(({ to }) => to[key]) ?? null
  return {
    said: saidNow(last, clock.now()),
    say: (allowed) => useSaid.setState(({ to }) => ({ to: { ...to, [key]: { allowed, at: clock.now() } } })),
  }
}

function saidNow(last: LastSaid | null, now: Instant): Saying['said'] {
  if (!last) return null
  if (last.allowed) return 'yes'
  return now - last.at < PEACE ? 'no' : null
}
