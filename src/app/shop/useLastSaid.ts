import { useQuery } from '@tanstack/react-query'
import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

import { DAY, Instant } from '#domain/time.ts'

import { personSaid } from '../host/personSaid.ts'
import { useMe, useShop } from './ShopProvider.tsx'

/** What a person is asked once in a while, and not again for long when they refused. */
const QUESTIONS = ['news', 'friends', 'messages', 'favourites', 'homeScreen'] as const
type Question = (typeof QUESTIONS)[number]

const LastSaid = v.object({ allowed: v.boolean(), at: Instant })
export type LastSaid = Readonly<v.InferOutput<typeof LastSaid>>

type Said = Readonly<Partial<Record<Question, LastSaid>>>

/** As the host keeps it for one person. What it says may be of another version, or of whoever forged the host's answer. */
const Kept = v.fallback(v.pipe(v.string(), v.parseJson(), v.record(v.picklist(QUESTIONS), LastSaid)), {})
const NAME = 'said'

/** One browser may have several people, so the keys name both: `messages 018f…`. Kept is what they answered and nothing else. */
const useSaidHere = create<{ to: Readonly<Record<string, LastSaid>> }>()(
  persist(() => ({ to: {} }), { name: NAME, version: 1 }),
)

type Saying = Readonly<{
  /** Whether it is known what they have said elsewhere: nobody is to be asked before. */
  known: boolean
  last: LastSaid | null
  say: (allowed: boolean) => void
  /** Keeps what the person said in the host's window, if anything, and answers with that. */
  hear: (answer: Readonly<{ kind: Parameters<typeof personSaid>[0] }>) => ReturnType<typeof personSaid>
}>

/** What somebody last said to a question of ours: in this browser, or wherever else their network has the shop open. */
export function useLastSaid(question: Question): Saying {
  const { clock, host } = useShop()
  const buyer = useMe()?.buyerId ?? ''
  const { to } = useSaidHere()
  const { data: elsewhere } = useQuery({
    queryKey: ['host', NAME, buyer],
    queryFn: async () => {
      const recalled = await host.recall(NAME)
      return recalled.kind === 'done' ? v.parse(Kept, recalled.value) : {}
    },
    enabled: buyer !== '',
    staleTime: 'static',
    gcTime: Infinity,
  })
  const said = saidBy(buyer, to, elsewhere)

  const say = (allowed: boolean) => {
    const newer = { allowed, at: clock.now() }
    useSaidHere.setState((here) => ({ to: { ...here.to, [keyOf(question, buyer)]: newer } }))
    void host.remember({ name: NAME, value: JSON.stringify({ ...said, [question]: newer }) })
  }
  return {
    known: elsewhere !== undefined,
    last: said[question] ?? null,
    say,
    hear: ({ kind }) => {
      const answer = personSaid(kind)
      if (answer !== null) say(answer === 'yes')
      return answer
    },
  }
}

const keyOf = (question: Question, buyer: string) => `${question} ${buyer}`

/** What is newer counts, wherever it was said. */
function saidBy(buyer: string, to: Readonly<Record<string, LastSaid>>, elsewhere: Said = {}): Said {
  return Object.fromEntries(
    QUESTIONS.flatMap((question) => {
      const [newest] = [to[keyOf(question, buyer)], elsewhere[question]]
        .filter((last) => last !== undefined)
        .toSorted((a, b) => b.at - a.at)
      return newest ? [[question, newest]] : []
    }),
  )
}

/** Whoever refused is left in peace for so long. */
const PEACE = 90 * DAY

/** Whether somebody is to be asked, where the network itself does not say what they allow: not after a yes, nor soon after a no. */
export const isWorthAsking = ({ known, last }: Pick<Saying, 'known' | 'last'>, now: Instant): boolean =>
  known && (last === null || (!last.allowed && now - last.at >= PEACE))
