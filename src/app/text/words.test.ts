import { readFileSync } from 'node:fs'

import { describe, expect, it, test } from 'vitest'

import { kopecks } from '#domain/money.ts'
import { HOUR, instant, MINUTE, SECOND } from '#domain/time.ts'
import { sourceFiles } from '#tests/sourceFiles.ts'
import { wordsInJsx } from '#tests/wordsInJsx.ts'

import { spoken, ticking } from './dates.ts'
import { languageOf } from './language.ts'
import { roubles } from './money.ts'
import { counted } from './plural.ts'

const plain = (words: string) => words.replace(/\s/g, ' ')

describe('everything a person reads or hears in the app', () => {
  it('stands in src/app/text', () => {
    const drawn = sourceFiles('src/app').filter((path) => !/\.test\.tsx?$|^src\/app\/text\//.test(path))

    const cyrillic = drawn.filter((path) => /[а-яё]/i.test(withoutComments(path)))
    const literals = drawn.flatMap((path) =>
      wordsInJsx(path, readFileSync(path, 'utf8')).map((words) => `${path}: ${words}`),
    )

    expect(drawn.length).toBeGreaterThan(50)
    expect({ cyrillic, literals }).toEqual({ cyrillic: [], literals: [] })
  })

  it.each([
    { code: '<b>Close</b>', words: ['Close'], because: 'it stands between tags' },
    { code: '<b>\n  Close\n  {it}\n</b>', words: ['Close'], because: 'lines do not matter' },
    { code: '<>{"Close"}</>', words: ['Close'], because: 'braces do not matter' },
    { code: '<b aria-label="Close" />', words: ['Close'], because: 'it is heard' },
    { code: '<Field hint={open ? "Close" : `Open ${it}`} />', words: ['Close', 'Open '], because: 'either is seen' },
    { code: '<b aria-label={open && "Close " + it} />', words: ['Close '], because: 'it is heard at times' },
    { code: '<b slots={{ input: { "aria-label": "Close" } }} />', words: ['Close'], because: 'it is handed on' },
    { code: '<b title={at === "left" ? text.a : say("b")} />', words: [], because: 'nothing of it is seen' },
    { code: '<Button size="m" type="submit">{it} · 1</Button>', words: [], because: 'the browser reads it' },
  ])('is noticed elsewhere: $words in $code, as $because', ({ code, words }) => {
    expect(wordsInJsx('Screen.tsx', `export const drawn = ${code}`)).toEqual(words)
  })
})

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

const withoutComments = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
