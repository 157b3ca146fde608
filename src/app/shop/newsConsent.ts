import { DAY, type Instant, SECOND } from '#domain/time.ts'

/** What somebody last said when they were asked whether the shop may notify them. */
export type LastSaid = Readonly<{ allowed: boolean; at: Instant }>

/** Whoever refused is left in peace for so long. */
const PEACE = 7 * DAY

/**
 * Whether the shop may notify this person, as the host's launch string says; what was allowed after that was signed is
 * not in it yet. `refused` is forgotten after a while.
 */
export function newsConsent(launchString: string, last: LastSaid | null, now: Instant): 'allowed' | 'refused' | 'open' {
  const launched = new URLSearchParams(launchString)
  if (launched.get('vk_are_notifications_enabled') === '1') return 'allowed'
  if (!last) return 'open'
  if (last.allowed) return last.at >= Number(launched.get('vk_ts')) * SECOND ? 'allowed' : 'open'
  return now - last.at < PEACE ? 'refused' : 'open'
}
