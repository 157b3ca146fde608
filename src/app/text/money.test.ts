import { readFileSync } from 'node:fs'

import { afterEach, expect, test, vi } from 'vitest'

import { kopecks } from '#domain/money.ts'

afterEach(() => history.replaceState(null, '', '/'))

/** The function by which index.html writes the first cards, before the app has come. */
function earlyRoubles(lang: string): (price: number) => string {
  const written = /function roubles\(price\) \{[\s\S]*?\n {6}\}\n/.exec(readFileSync('index.html', 'utf8'))?.[0]
  if (written === undefined) throw new Error('index.html no longer writes prices')
  // oxlint-disable-next-line typescript/no-implied-eval -- It is the page's own script, and stands only there.
  return new Function('page', `return ${written}`)({ lang })
}

test.each(['ru', 'en'])('a price reads the same before the app has come and after, in %s', async (language) => {
  history.replaceState(null, '', `/?vk_language=${language}`)
  vi.resetModules()
  const { roubles } = await import('./money.ts')

  const prices = [0, 5, 99, 100, 690_00, 690_05, 3_990_00, 12_345_67, 1_234_567_00]
  expect(prices.map(earlyRoubles(language))).toEqual(prices.map((price) => roubles(kopecks(price))))
})
