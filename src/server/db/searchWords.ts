import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'

/** What a person looks for: every word has to be there, the last one perhaps only begun. */
export type Wanted = Readonly<{
  stems: readonly string[]
  last: Readonly<{ stem: string; beginning: string }>
}>

const MOST_WORDS = 12

/** A product's text as it is kept to be found: its words, which may be begun, and their stems, once each. */
export const stemsOf = (text: string): string =>
  [...new Set(wordsOf(text).flatMap((word) => [stem(word), word]))].join(' ')

/** Null when the query has no word in it. Whatever else stands there, `%`, quotes or `AND`, is text like any other. */
export function wantedIn(query: string): Wanted | null {
  const words = wordsOf(query).slice(0, MOST_WORDS)
  const telling = words.filter((word) => !SMALL_WORDS.has(word))
  const [last, ...others] = (telling.length > 0 ? telling : words).toReversed()
  if (last === undefined) return null
  return { stems: [...new Set(others.map(stem))], last: { stem: stem(last), beginning: last } }
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const LATIN_WITH_MARKS = /[\u00c0-\u024f]/g

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(LATIN_WITH_MARKS, (letter) => letter.normalize('NFD').charAt(0))
  return plain.match(WORD) ?? []
}

function stem(word: string): string {
  if (/^[а-я]+$/.test(word)) return withoutFleetingVowel(stemRussian(word))
  return /^[a-z]+$/.test(word) ? stemEnglish(word) : word
}

/** «кроссовок» and «кроссовки», «чехол» and «чехлы»: the vowel that comes and goes is left out of both. */
const withoutFleetingVowel = (stem: string): string => stem.replace(/(?<=..)(?<![аеиоуыэюя])[ое](?=[клнрц]$)/, '')

/** Words that say how others belong together: «чехол для телефона» is looked for in «чехол на телефон» too. */
const SMALL_WORDS = new Set(
  'и в во на с со для от до из к ко у о об по за под при а the an of for with and in on to'.split(' '),
)
