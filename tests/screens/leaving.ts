import { onTestFinished, vi } from 'vitest'

/** The addresses to which the mini-app's frame was sent away; nothing is really left during a test. */
export function watchLeaving(): readonly string[] {
  const addresses: string[] = []
  const leaving = vi.spyOn(location, 'assign').mockImplementation((address) => void addresses.push(String(address)))
  onTestFinished(() => leaving.mockRestore())
  return addresses
}

/** The fragment to which a pay page's address leads back. */
export const backFrom = (address = ''): string | null => new URLSearchParams(new URL(address).hash.slice(1)).get('back')
