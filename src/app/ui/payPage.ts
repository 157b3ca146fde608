import { fragmentOf, type Place } from '#domain/place.ts'

/**
 * Where the browser has to go for a page that the provider named, and whether that is outside the mini-app. A page
 * beside ours gets what the host said at the launch, to give it back with the buyer, and the way back.
 */
export function payPageAddress(page: string, back: Place, here: string): { address: string; outside: boolean } {
  const target = new URL(page, new URL('.', here))
  if (/^[a-z]+:/i.test(page)) return { address: target.href, outside: true }

  const note = new URLSearchParams(target.hash.slice(1))
  note.set('back', fragmentOf(back))
  target.hash = note.toString()
  target.search = new URL(here).search
  return { address: target.href, outside: false }
}
