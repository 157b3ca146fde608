import { DAY, type Instant, SECOND } from '#domain/time.ts'

import type { LastSaid } from './useLastSaid.ts'

/** Whoever refused is left in peace for so long. */
const PEACE = 7 * DAY

/**
 * Whether the shop may notify this person: what they said since the launch, which is not in the host's launch string
 * yet, or what that string says. `refused` is forgotten after a while. At Odnoklassniki the shop notifies nobody.
 */
export function newsConsent(
  launchString: string,
  last: LastSaid | null,
  now: Instant,
): 'allowed' | 'refused' | 'open' | 'closed' {
  const launched = new URLSearchParams(launchString)
  if (launched.get('vk_client') === 'ok') return 'closed'
  const isNewer = last !== null && last.at >= Number(launched.get('vk_ts')) * SECOND
  const allowed = isNewer ? last.allowed : launched.get('vk_are_notifications_enabled') === '1'
  if (allowed) return 'allowed'
  return last && !last.allowed && now - last.at < PEACE ? 'refused' : 'open'
}
