import { assert, maxSafeNat, nat, property } from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'

afterEach(() => history.replaceState(null, '', '/'))

describe.each(['ru', 'en'] as const)('numbers read as the browser would write them, in %s', (language) => {
  const numbers = async () => {
    history.replaceState(null, '', `/?vk_language=${language}`)
    vi.resetModules()
    return import('./numbers.ts')
  }
  const browser = (digits: number) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })

  test('whole ones', async () => {
    const { whole } = await numbers()
    assert(
      property(maxSafeNat(), (count) => {
        expect(whole(count)).toBe(browser(0).format(count))
      }),
    )
  })

  test('hundredths', async () => {
    const { hundredths } = await numbers()
    assert(
      property(nat(), (count) => {
        expect(hundredths(count)).toBe(browser(2).format(count / 100))
      }),
    )
  })

  test('stars', async () => {
    const { starsOf } = await numbers()
    for (let tenths = 10; tenths <= 50; tenths++) expect(starsOf(tenths / 10)).toBe(browser(1).format(tenths / 10))
  })
})
