import { describe, expect, it, test } from 'vitest'

import { mayBeSorted, metresBetween, nearestFirst } from './distance.ts'

const RED_SQUARE = { lat: 55.7539, long: 37.6208 }
const BOLSHOI = { lat: 55.7601, long: 37.6186 }
const PALACE_SQUARE = { lat: 59.939, long: 30.3158 }

describe('a distance', () => {
  test.each([
    { from: RED_SQUARE, to: RED_SQUARE, metres: 0, because: 'one is there' },
    { from: RED_SQUARE, to: BOLSHOI, metres: 703, because: 'it is a walk' },
    { from: RED_SQUARE, to: PALACE_SQUARE, metres: 634_280, because: 'it is a night on the train' },
    {
      from: { lat: 0, long: 179.5 },
      to: { lat: 0, long: -179.5 },
      metres: 111_195,
      because: 'the date line is no wall',
    },
    { from: { lat: 90, long: 0 }, to: { lat: -90, long: 0 }, metres: 20_015_115, because: 'nothing is farther' },
  ])('is about $metres m, because $because', ({ from, to, metres }) => {
    expect(Math.abs(metresBetween(from, to) - metres)).toBeLessThanOrEqual(Math.max(2, metres * 0.005))
    expect(metresBetween(to, from)).toBeCloseTo(metresBetween(from, to))
  })
})

describe('pick-up points', () => {
  const far = { name: 'Дворцовая', at: PALACE_SQUARE }
  const near = { name: 'Театральная', at: BOLSHOI }
  const unknown = { name: 'Где-то', at: undefined }
  const elsewhere = { name: 'Где-то ещё', at: undefined }

  it('stand by how far they are, and those of unknown place behind them as they stood', () => {
    const sorted = nearestFirst([unknown, far, elsewhere, near], RED_SQUARE)

    expect(sorted.map(({ point }) => point.name)).toEqual(['Театральная', 'Дворцовая', 'Где-то', 'Где-то ещё'])
    expect(sorted.map(({ metres }) => metres === null)).toEqual([false, false, true, true])
  })

  test.each([
    { points: [], may: false, because: 'there are none' },
    { points: [near], may: false, because: 'one is both the nearest and the farthest' },
    { points: [near, unknown], may: false, because: 'the place of the other is not known' },
    { points: [near, far], may: true, because: 'one of two is nearer' },
  ])('may be sorted: $may, because $because', ({ points, may }) => {
    expect(mayBeSorted(points)).toBe(may)
  })
})
