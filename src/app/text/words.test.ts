import { readFileSync } from 'node:fs'

import { describe, expect, it, test } from 'vitest'

import { kopecks } from '#domain/money.ts'
import { HOUR, instant, MINUTE, SECOND } from '#domain/time.ts'
import { sourceFiles } from '#tests/sourceFiles.ts'

import { spoken, ticking } from './dates.ts'
import { languageOf } from './language.ts'
import { roubles } from './money.ts'
import { counted } from './plural.ts'

const plain = (words: string) => words.replace(/\s/g, ' ')

test('everything a person reads in the app stands in src/app/text', () => {
  const drawn = sourceFiles('src/app').filter((path) => !/\.test\.tsx?$|^src\/app\/text\//.test(path))

  const cyrillic = drawn.filter((path) => /[а-яё]/i.test(withoutComments(path)))
  const literals = drawn.filter(
    (path) => />\s*[A-Za-z][\w ,.!?’'-]*\s*<\//.test(withoutComments(path)) && path.endsWith('.tsx'),
  )

  expect(drawn.length).toBeGreaterThan(50)
  expect({ cyrillic, literals }).toEqual({ cyrillic: [], literals: [] })
})

const withoutComments = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')

test.each([
  { amount: 690_00, words: '690 ₽' },
  { amount: 690_50, words: '690,50 ₽' },
  { amount: 12_345_00, words: '12 345 ₽' },
  { amount: 0, words: '0 ₽' },
])('$amount kopecks read $words', ({ amount, words }) => {
  expect(plain(roubles(kopecks(amount)))).toBe(words)
})

test('words agree with their number', () => {
  const people = counted({ one: 'человек', few: 'человека', many: 'человек', other: 'человека' })

  expect([1, 2, 5, 11, 21].map(people).map(plain)).toEqual([
    '1 человек',
    '2 человека',
    '5 человек',
    '11 человек',
    '21 человек',
  ])
})

describe('the time left', () => {
  it('runs like a clock for those who see it', () => {
    expect(ticking(23 * HOUR + 41 * MINUTE + 7 * SECOND)).toBe('23:41:07')
    expect(ticking(2 * MINUTE + 5 * SECOND)).toBe('2:05')
    expect(ticking(-SECOND)).toBe('0:00')
  })

  it('is told without seconds to those who hear it', () => {
    expect(plain(spoken(23 * HOUR + 41 * MINUTE + 7 * SECOND))).toBe('23 часа 41 минута')
    expect(spoken(30 * SECOND)).toBe('меньше минуты')
    expect(plain(spoken(instant(49 * HOUR)))).toBe('2 дня 1 час')
  })
})

test.each([
  { launch: 'vk_language=en', preferred: ['ru-RU'], language: 'en', because: 'the host was set to it' },
  { launch: 'vk_language=kz', preferred: [], language: 'ru', because: 'neighbours read Russian' },
  { launch: '', preferred: ['en-GB'], language: 'en', because: 'the browser prefers it' },
  { launch: '', preferred: [], language: 'ru', because: 'nobody said anything' },
])('the app speaks $language: $because', ({ launch, preferred, language }) => {
  expect(languageOf(launch, preferred)).toBe(language)
})
