import type { Places } from '../places.ts'

const NAME = 'ryadom-window'

/** Where this window opens the mini-app, and where it says in what mood it is; the same when it is loaded anew. */
export function moodPlaces({ app, root }: Places): { app: string; moods: string } {
  const known = sessionStorage.getItem(NAME)
  const name = known ?? Math.random().toString(36).slice(2, 10)
  if (known === null) sessionStorage.setItem(NAME, name)
  const place = `${new URL(app).pathname.split('/').at(-2)}~${name}`
  return { app: new URL(`../${place}/`, app).href, moods: new URL(`stage/moods/${place}`, root).href }
}
