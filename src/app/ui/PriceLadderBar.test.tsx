import { render } from '@testing-library/react'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

import { PriceLadder } from '#domain/ladder.ts'

import { PriceLadderBar } from './PriceLadderBar.tsx'

/** Steps of a ladder to so many people. */
const ladderTo = (people: number) =>
  v.parse(PriceLadder, [
    { from: 1, price: 1_000_00 },
    { from: people, price: 500_00 },
  ])

/** How much of the track is filled, in percent. */
function filled(people: number, crowd: number | null): number {
  const { container, unmount } = render(<PriceLadderBar ladder={ladderTo(people)} crowd={crowd} />)
  const bar = container.querySelector<HTMLElement>('[aria-hidden] > div')
  const width = Number.parseFloat(bar?.style.inlineSize ?? '')
  unmount()
  return width
}

describe('the bar of a ladder', () => {
  it('is as long as its share of people, to the last of them, and never longer [HONEST-02]', () => {
    const people = fc.integer({ min: 2, max: 1000 })
    const crowds = people.chain((most) => fc.tuple(fc.constant(most), fc.nat(most)))

    fc.assert(
      fc.property(crowds, ([most, crowd]) => {
        expect(filled(most, crowd)).toBeCloseTo((crowd / most) * 100, 2)
      }),
      { numRuns: 60 },
    )
  })

  it('is full when nobody is missing, and not one person earlier [HONEST-02]', () => {
    expect([filled(1000, 999), filled(1000, 1000), filled(1000, 1001)]).toEqual([99.9, 100, 100])
  })

  it('counts nobody where there is no group [HONEST-02]', () => {
    expect(filled(3, null)).toBe(0)
  })
})
