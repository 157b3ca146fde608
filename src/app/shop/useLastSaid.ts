import { create } from 'zustand'
import { persist } from 'zustand/middleware'

import { DAY, type Instant } from '#domain/time.ts'

import { personSaid } from '../host/personSaid.ts'
import { useMe, useShop } from './ShopProvider.tsx'

/** What a person is asked once in a while, and not again for long when they refused. */
type Question = 'news' | 'friends' | 'messages' | 'favourites' | 'homeScreen'

export type LastSaid = Readonly<{ allowed: boolean; at: Instant }>

/** One browser may have several people, so the keys name both: `messages 018f…`. Kept is what they answered and nothing else. */
const useSaid = create<{ to: Readonly<Record<string, LastSaid>> }>()(
  persist(() => ({ to: {} }), { name: 'said', version: 1 }),
)

type Saying = Readonly<{
  last: LastSaid | null
  say: (allowed: boolean) => void
  /** Keeps what the person said in the host's window, if anything, and answers with that. */
  hear: (answer: Readonly<{ kind: Parameters<typeof personSaid>[0] }>) => ReturnType<typeof personSaid>
}>

/** What somebody last said to a question of ours. */
export function useLastSaid(question: Question): Saying {
  const { clock } = useShop()
  const key = `${question} ${useMe()?.buyerId ?? ''}`
  const last = useSaid(({ to }) => to[key]) ?? null
  const say = (allowed: boolean) =>
    useSaid.setState(({ to }) => ({ to: { ...to, [key]: { allowed, at: clock.now() } } }))
  return {
    last,
    say,
    hear: ({ kind }) => {
      const said = personSaid(kind)
      if (said !== null) say(said === 'yes')
      return said
    },
  }
}

/** Whoever refused is left in peace for so long. */
const PEACE = 90 * DAY

/** Whether somebody is to be asked, where the network itself does not say what they allow: not after a yes, nor soon after a no. */
export const isWorthAsking = (last: LastSaid | null, now: Instant): boolean =>
  last === null || (!last.allowed && now - last.at >= PEACE)
