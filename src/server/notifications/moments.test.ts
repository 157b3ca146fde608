import { describe, expect, it } from 'vitest'

import { MOSCOW } from '#domain/clock.ts'
import { instant } from '#domain/time.ts'

import { messageOf, type Words } from './words.ts'

const product = 'Кружка «Утро»'

const said = (words: Words, language: 'ru' | 'en', utcOffset = MOSCOW) =>
  messageOf(words, { language, clock: { utcOffset, timeZone: null } })

describe('a moment', () => {
  const closesAt = instant(Date.parse('2026-06-05T18:30:00Z'))
  const opened: Words = { kind: 'opened', product, closesAt, missing: 2 }
  const twoHoursLeft = { kind: 'two_hours_left', product, missing: 1, price: null } as const

  it('is said by the clock of whoever reads it', () => {
    expect(said(opened, 'ru')).toContain('открыта до 5 июня в 21:30. Не хватает ещё 2 человек: позовите друзей.')
    expect(said(opened, 'ru', 7 * 60)).toContain('открыта до 6 июня в 01:30.')
    expect(said(opened, 'en')).toContain('is open until 5 June at 21:30. 2 people still missing: invite your friends.')
    expect(said({ ...twoHoursLeft, closesAt }, 'ru', 0)).toContain('закроется в 18:30.')
    expect(said({ kind: 'hold_ends', product, until: closesAt }, 'en')).toContain('is yours until 21:30.')
  })

  it('after the clocks are set back is said by what they show then, wherever the reader lives by a known zone [TIME-08]', () => {
    const berlin = { timeZone: 'Europe/Berlin', utcOffset: 2 * 60 }
    const [before, afterwards] = ['2026-10-25T00:30:00Z', '2026-10-25T18:30:00Z'].map((at) => instant(Date.parse(at)))
    const saidOf = (moment = closesAt) => messageOf({ ...opened, closesAt: moment }, { language: 'en', clock: berlin })

    expect(saidOf(before)).toContain('25 October at 02:30')
    expect(saidOf(afterwards)).toContain('25 October at 19:30')
  })

  it('to which the goal is reached already leaves nobody to be missed', () => {
    expect(said({ ...opened, missing: 0 }, 'ru')).toMatch(/21:30\. Позовите друзей\.$/)
  })
})
