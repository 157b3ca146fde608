import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { PaymentState, waysTo } from './payment.ts'

/** Where a payment stands after each piece of news, taken as the database takes it: a step only from where it stands. */
function follow(news: readonly PaymentState[], from: PaymentState = 'created') {
  const path: PaymentState[] = [from]
  for (const move of news.flatMap(waysTo)) if (path.at(-1) === move.from) path.push(move.to)
  return path
}

describe('a payment', () => {
  test.each([
    { news: ['authorised', 'captured'], path: ['created', 'authorised', 'captured'], because: 'this is the usual way' },
    { news: ['authorised', 'released'], path: ['created', 'authorised', 'released'], because: 'the group lapsed' },
    {
      news: ['captured'],
      path: ['created', 'authorised', 'captured'],
      because: 'both steps mean something to the order',
    },
    { news: ['refunded'], path: ['created', 'authorised', 'captured', 'refunded'], because: 'so do all three' },
    {
      news: ['released'],
      path: ['created', 'released'],
      because: 'money let go before we knew of it never was the order’s',
    },
    { news: ['declined'], path: ['created', 'declined'], because: 'the bank said no' },
    {
      news: ['captured', 'authorised'],
      path: ['created', 'authorised', 'captured'],
      because: 'old news changes nothing',
    },
    { news: ['authorised', 'declined'], path: ['created', 'authorised'], because: 'what is held was not declined' },
    { news: ['declined', 'authorised'], path: ['created', 'declined'], because: 'a declined payment is over' },
    {
      news: ['authorised', 'released', 'captured'],
      path: ['created', 'authorised', 'released'],
      because: 'what went back cannot be taken',
    },
    {
      news: ['captured', 'released'],
      path: ['created', 'authorised', 'captured'],
      because: 'what was taken can only be refunded',
    },
  ] as const)('told $news goes $path: $because', ({ news, path }) => {
    expect(follow(news)).toEqual(path)
  })

  it('told everything in every order never comes back to where it has been [MONEY-07]', () => {
    const anyNews = fc.array(fc.constantFrom(...PaymentState.options), { maxLength: 12 })

    fc.assert(
      fc.property(anyNews, (news) => {
        const path = follow(news)
        expect(new Set(path).size).toBe(path.length)
      }),
    )
  })

  it('is told the same thing twice and hears it once [MONEY-06]', () => {
    for (const state of PaymentState.options) expect(follow([state, state, state])).toEqual(follow([state]))
  })
})
