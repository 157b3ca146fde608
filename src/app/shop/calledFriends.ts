import * as v from 'valibot'

import { InvitationCode } from '#domain/invitation.ts'

import type { Host } from '../host/host.ts'

/** Friends' names by the codes of the links that they were sent, the last one first. */
export type CalledFriends = readonly (readonly [InvitationCode, name: string])[]

const Kept = v.fallback(
  v.pipe(v.string(), v.parseJson(), v.array(v.tuple([InvitationCode, v.pipe(v.string(), v.maxLength(100))]))),
  [],
)
const NAME = 'called'
/** What is longer the host would not keep. */
const LONGEST = 2_000

/** Whom a person has called: the shop is told nobody's name, so the person's own account at the host remembers it. */
export async function recallCalled(host: Host): Promise<CalledFriends> {
  const recalled = await host.recall(NAME)
  return recalled.kind === 'done' ? v.parse(Kept, recalled.value) : []
}

/** Answers what is remembered now; those who were called long ago make room. */
export async function rememberCalled(host: Host, called: CalledFriends): Promise<CalledFriends> {
  const before = await recallCalled(host)
  const again = new Set(called.map(([code]) => code))
  const all = [...called, ...before.filter(([code]) => !again.has(code))]
  while (JSON.stringify(all).length > LONGEST) all.pop()
  await host.remember({ name: NAME, value: JSON.stringify(all) })
  return all
}

export const calledKey = (buyer: string | undefined) => ['host', NAME, buyer] as const
