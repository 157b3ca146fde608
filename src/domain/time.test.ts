import { describe, expect, it, test } from 'vitest'

import { after, DAY, earlier, instant, MINUTE } from './time.ts'

describe('an instant', () => {
  test.each([
    { milliseconds: -1, because: 'the shop was not there before 1970' },
    { milliseconds: 0.5, because: 'clocks here do not tick between milliseconds' },
    { milliseconds: NaN, because: 'it is no time' },
  ])('is never $milliseconds: $because', ({ milliseconds }) => {
    expect(() => instant(milliseconds)).toThrow('Invalid')
  })

  it('has others after and before it', () => {
    const noon = instant(DAY / 2)

    expect(after(noon, MINUTE)).toBe(noon + 60_000)
    expect(earlier(noon, after(noon, 1))).toBe(noon)
    expect(earlier(after(noon, 1), noon)).toBe(noon)
  })
})
