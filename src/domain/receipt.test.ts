import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import { kopecks, sum } from './money.ts'
import { LONGEST_NAME, ReceiptLine, receiptLines, spread } from './receipt.ts'

const TERMS = { method: 'full_prepayment', vat: 'none', deliveryName: 'Доставка' } as const

const amounts = fc.integer({ min: 0, max: 90_000_000_000_00 }).map(kopecks)
const thing = fc.record({
  name: fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
  quantity: fc.integer({ min: 1, max: 999 }),
  price: fc.integer({ min: 1, max: 10_000_000_00 }).map(kopecks),
})
const moved = fc.record({
  goods: fc.array(thing, { minLength: 1, maxLength: 20 }),
  delivery: fc.integer({ min: 0, max: 5_000_00 }).map(kopecks),
  amount: amounts,
})

describe('the lines of a receipt', () => {
  it('come to the amount that moved, to the kopeck [MONEY-12]', () => {
    fc.assert(
      fc.property(moved, (movement) => {
        const lines = receiptLines(movement, TERMS)

        expect(sum(lines.map((line) => line.sum))).toBe(movement.amount)
      }),
    )
  })

  it('are each a price times a quantity, never below nothing, and named as receipts allow', () => {
    fc.assert(
      fc.property(moved, (movement) => {
        for (const line of receiptLines(movement, TERMS)) {
          expect(v.is(ReceiptLine, line)).toBe(true)
          expect(line.price * line.quantity).toBe(line.sum)
          expect(line.price).toBeGreaterThan(0)
        }
      }),
    )
  })

  test.each([
    {
      because: 'the order costs what was taken',
      goods: [{ name: 'Кружка', quantity: 2, price: 990_00 }],
      delivery: 300_00,
      amount: 2_280_00,
      lines: ['Кружка 2 × 99000', 'Доставка 1 × 30000'],
    },
    {
      because: 'delivery costs what it costs, and a difference is the goods’',
      goods: [{ name: 'Кружка', quantity: 1, price: 690_00 }],
      delivery: 300_00,
      amount: 1_090_00,
      lines: ['Кружка 1 × 79000', 'Доставка 1 × 30000'],
    },
    {
      because: 'a sum that does not divide is two lines, a kopeck apart',
      goods: [{ name: 'Кружка', quantity: 3, price: 100 }],
      delivery: 0,
      amount: 200,
      lines: ['Кружка 1 × 66', 'Кружка 2 × 67'],
    },
    { because: 'only delivery is left', goods: [], delivery: 300_00, amount: 300_00, lines: ['Доставка 1 × 30000'] },
  ])('are $lines: $because', ({ goods, delivery, amount, lines }) => {
    const things = goods.map((one) => ({ ...one, price: kopecks(one.price) }))

    const written = receiptLines({ goods: things, delivery: kopecks(delivery), amount: kopecks(amount) }, TERMS)

    expect(written.map(({ name, quantity, price }) => `${name} ${quantity} × ${price}`)).toEqual(lines)
  })

  it('cut a name between characters', () => {
    const goods = [{ name: '👩‍🚀'.repeat(60), quantity: 1, price: kopecks(100) }]

    const [line] = receiptLines({ goods, delivery: kopecks(0), amount: kopecks(100) }, TERMS)

    expect(line?.name.length).toBeLessThanOrEqual(LONGEST_NAME)
    expect(line?.name).toMatch(/^\P{Surrogate}+…$/u)
  })
})

describe('sharing an amount out', () => {
  it('gives each its part by weight, at most a kopeck off', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 }),
        (all, weights) => {
          const parts = spread(all, weights)
          const total = weights.reduce((so, weight) => so + weight, 0)

          expect(sum(parts)).toBe(all)
          for (const [at, weight] of weights.entries()) {
            const exact = (BigInt(all) * BigInt(weight)) / BigInt(total)
            expect([exact, exact + 1n]).toContain(BigInt(parts[at] ?? -1))
          }
        },
      ),
    )
  })

  it('gives everything to the first when nothing weighs anything', () => {
    expect(spread(kopecks(100), [0, 0])).toEqual([100, 0])
  })
})
