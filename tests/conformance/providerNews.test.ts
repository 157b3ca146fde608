import { describe, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import type { PaymentState } from '#domain/payment.ts'
import { aProduct, anOffer, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { ProviderPayment } from '#server/outside/payments/payments.ts'
import { applyProviderState } from '#server/payments/applyProviderState.ts'
import { transact } from '#server/work/transact.ts'

import { everyEngine, type Fresh } from './everyEngine.ts'
import { buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'

const { anna } = PEOPLE
const SUM = kopecks(792_00)

type News = 'created' | 'authorised' | 'captured' | 'refunded' | 'released'

const seenAt = (state: PaymentState): ProviderPayment => ({
  state,
  authorised: state === 'created' || state === 'declined' ? NOTHING : SUM,
  captured: state === 'captured' || state === 'refunded' ? SUM : NOTHING,
  released: state === 'released' ? SUM : NOTHING,
  refunded: state === 'refunded' ? SUM : NOTHING,
})

/** Every order in which these can come. */
const permutations = <T>(of: readonly T[]): readonly (readonly T[])[] =>
  of.length === 0 ? [[]] : of.flatMap((one, at) => permutations(of.toSpliced(at, 1)).map((others) => [one, ...others]))

/** Anna has a held seat in a group that gathers, and the provider tells of her payment. */
async function hears(fresh: Fresh, news: readonly News[]) {
  const shop = await fresh({ payments: sandbox() })
  const buyers = buyersIn(shop)
  const offer = await shop.offers(anOffer({ product: await shop.sells(aProduct({ price: 990_00 })) }))
  const { groupId, orderId } = await buyers.asksToOpen(anna, offer)
  const payment = await buyers.goesToPay(anna, orderId)
  const { world } = shop
  for (const state of news) {
    await transact(world, (tx, afterCommit) =>
      applyProviderState(tx, { world, shop: SHOP, payment, seen: seenAt(state), now: world.now(), afterCommit }),
    )
  }
  const order = await buyers.as(anna).call(getOrder, { orderId })
  const { group } = await buyers.sees(anna, groupId)
  return {
    order: order.state,
    payment: order.payment?.state,
    group: group.state,
    taken: group.taken,
    held: group.held,
    receipts: order.receipts.length,
  }
}

everyEngine('a seat whose provider tells everything twice and in any order', (fresh) => {
  describe.each([
    {
      becomes: 'is charged and waits',
      news: ['created', 'authorised', 'captured'],
      end: { order: 'waiting', payment: 'captured', group: 'gathering', taken: 1, held: 0, receipts: 1 },
    },
    {
      becomes: 'is let go by the bank',
      news: ['created', 'authorised', 'released'],
      end: { order: 'cancelled', payment: 'released', group: 'closed', taken: 0, held: 0, receipts: 0 },
    },
    {
      becomes: 'is charged and given back by the bank',
      news: ['created', 'authorised', 'captured', 'refunded'],
      end: { order: 'cancelled', payment: 'refunded', group: 'closed', taken: 0, held: 0, receipts: 1 },
    },
  ] as const)('$becomes', ({ news, end }) => {
    it.each(permutations<News>(news).map((order) => ({ order })))('$order', async ({ order }) => {
      expect(await hears(fresh, [...order, ...order])).toEqual(end)
    })
  })
})
