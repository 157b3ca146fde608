import type { Instant } from './time.ts'

/** Whether somebody lets the shop notify them through the social network, and since when. */
export type NewsAnswer = Readonly<{ allowed: boolean; at: Instant }>

/**
 * What counts after a launch, in which the host says how things stood at its moment: whichever word is newer. A host's
 * no means that nothing is allowed, perhaps because nobody has asked: it only takes back what had been allowed.
 */
export function newsAnswer(last: NewsAnswer | null, host: NewsAnswer): NewsAnswer | null {
  if (last && last.at >= host.at) return last
  return host.allowed === (last?.allowed ?? false) ? last : host
}
