import type { HostFailure } from './host.ts'

/** What the person said to a question of the host's; null when something else went wrong, which is no word of theirs. */
export function personSaid(kind: 'done' | HostFailure['kind']): 'yes' | 'no' | null {
  if (kind === 'done') return 'yes'
  return kind === 'cancelled' || kind === 'denied' ? 'no' : null
}
