import type { PersonKey } from '#mocks/demo/people.ts'
import type { DeviceId } from '#mocks/host/devices.ts'
import type { MoodWord } from '#mocks/mood.ts'

/** With what in their hands somebody comes, into what mood of the world, and by which link of the shop. */
export type Playing = Readonly<{
  device?: DeviceId
  mood?: MoodWord | readonly MoodWord[]
  lang?: 'en'
  /** Copied or read from somewhere. */
  link?: string
  log?: '1'
}>

export function addressOf(who: PersonKey, { link, mood = [], ...play }: Playing): string {
  const words = new URLSearchParams({ as: who, ...play })
  if (mood.length > 0) words.set('mood', [mood].flat().join())
  if (link !== undefined) words.set('open', new URL(link).hash.replace(/^#\/?/, ''))
  return `?${words}`
}
