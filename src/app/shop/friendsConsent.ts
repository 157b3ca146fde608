import { DAY, type Instant, SECOND } from '#domain/time.ts'

import type { LastSaid } from './useLastSaid.ts'

/** Whoever refused is left in peace for so long. */
const PEACE = 30 * DAY

/**
 * Whether we may know this person's friends, as the host's launch string says; what was allowed after that was signed
 * is not in it yet. `refused` is forgotten after a while. At Odnoklassniki nobody's friends can be known.
 */
export function friendsConsent(
  launchString: string,
  last: LastSaid | null,
  now: Instant,
): 'allowed' | 'refused' | 'open' | 'unknowable' {
  const launched = new URLSearchParams(launchString)
  if (launched.get('vk_client') === 'ok') return 'unknowable'
  if (launched.get('vk_access_token_settings')?.split(',').includes('friends')) return 'allowed'
  if (!last) return 'open'
  if (last.allowed) return last.at >= Number(launched.get('vk_ts')) * SECOND ? 'allowed' : 'open'
  return now - last.at < PEACE ? 'refused' : 'open'
}
