import * as v from 'valibot'

import { calm, failing, type HostMood, permissions } from './host/moods.ts'

/** Between the mini-app and its shop. `every-3`: each third request fails. */
export const wireMoods = ['offline', 'slow', 'every-2', 'every-3', 'every-5'] as const
/** What becomes of a payment that a person makes. */
export const payMoods = ['pay-decline', 'pay-late', 'pay-twice', 'pay-never'] as const
/** The host fails with this code of VK's, whatever it is asked. */
export const failMoods = failing.map((code) => `fails-${code}` as const)
/** The permissions that the person has blocked: the host refuses them without asking. */
export const noMoods = permissions.map((permission) => `no-${permission}` as const)

export const MoodWord = v.picklist([...wireMoods, ...payMoods, 'silent', ...failMoods, ...noMoods])
export type MoodWord = v.InferOutput<typeof MoodWord>

/** What ails the world at the moment; nothing: it is calm. Addresses hold it as words: `mood=slow,pay-late`. */
export type Mood = readonly MoodWord[]

/** What is read of an address that somebody wrote by hand; words that mean nothing are passed over. */
export const moodOf = (words: string): Mood => [...new Set(words.split(',').filter((word) => v.is(MoodWord, word)))]

/** Only one of these can be so at a time. */
const exclusive = ['every-', 'pay-', 'fails-']

/** The mood with this in it, or without it when it was there. */
export function toggled(mood: Mood, word: MoodWord): Mood {
  if (mood.includes(word)) return mood.filter((other) => other !== word)
  const kind = exclusive.find((start) => word.startsWith(start))
  return [...mood.filter((other) => kind === undefined || !other.startsWith(kind)), word]
}

/** As the host hears of it. */
export const hostMoodOf = (mood: Mood): HostMood =>
  mood.length === 0
    ? calm
    : {
        silent: mood.includes('silent'),
        refuses: permissions.filter((permission) => mood.includes(`no-${permission}`)),
        fails: failing.find((code) => mood.includes(`fails-${code}`)) ?? null,
      }
