import { keepTimeZone } from '#domain/contract/me.ts'

import { isFailure } from './failure.ts'
import type { Shop } from './openShop.ts'

/**
 * Tells the shop by which time zone this person's clock goes, where it does not know. Asking the browser takes a middling
 * phone a sixth of a second the first time: nobody should be waiting for anything.
 */
export async function tellTimeZone({ api, launched }: Shop): Promise<void> {
  const known = launched.getState()
  if (known.kind !== 'ready' || !known.me) return
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  if (timeZone === known.me.timeZone) return
  try {
    await api.call(keepTimeZone, { timeZone })
  } catch (error) {
    // The next visit tells it again.
    if (!isFailure(error)) throw error
  }
}
