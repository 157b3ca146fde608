import { cancelOrder, cancelShopOrder, refundOrder } from '#domain/contract/refunds.ts'
import { moveOrder } from '#domain/contract/seller.ts'
import type { PaymentId } from '#domain/ids.ts'
import type { OrderState } from '#domain/order.ts'
import type { PaymentState } from '#domain/payment.ts'
import { PEOPLE, SHOP } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { renewOffer, type Step, type Walk } from './walk.ts'

/** What providers, banks and the seller do. */
export const MONEY_STEPS = {
  'sends an old webhook': {
    often: 3,
    async take({ shop, dice }) {
      const payment = await somePayment({ shop, dice }, ['created', 'authorised', 'captured', 'released', 'declined'])
      if (payment) await sendsWebhook(shop, `again-${dice.below(1_000_000)}`, payment.id)
    },
  },
  'sees its bank let go': {
    often: 1,
    async take({ shop, buyers, dice }) {
      // A bank that was asked to take the money does not let it go: whatever is due comes first.
      await buyers.works()
      const payment = await somePayment({ shop, dice }, ['authorised'])
      if (!payment?.reference) return
      const { id, reference } = payment
      await shop.world.payments?.release({ shop: SHOP, payment: id, reference }, 'the bank')
      await sendsWebhook(shop, `let-go:${id}`, id)
      await buyers.works()
    },
  },
  'sees its bank let go before the shop works': {
    often: 1,
    async take({ shop, dice }) {
      const payment = await somePayment({ shop, dice }, ['authorised'])
      if (!payment?.reference) return
      await shop.world.payments?.release({ shop: SHOP, payment: payment.id, reference: payment.reference }, 'the bank')
    },
  },
  'gives units back': {
    often: 4,
    async take(walk) {
      const { shop, dice } = walk
      const order = await someOrder(walk, ['paid', 'packed', 'shipped', 'delivered'])
      if (!order) return
      const [units, backToStock] = [dice.happens(0.8) ? 1 : 2, dice.happens(0.5)]
      const lines = [{ variantId: order.variant_id, units }]
      await shop.as(PEOPLE.olga).call(refundOrder, { orderId: order.id, lines, delivery: false, backToStock })
      if (!backToStock) walk.units -= units
    },
  },
  'cancels what they bought': {
    often: 2,
    async take(walk) {
      const order = await someOrder(walk, ['awaiting_payment', 'paid', 'authorised', 'packed'])
      const person = walk.people.find(({ hostUserId }) => hostUserId === order?.host_user_id)
      if (order && person) await walk.buyers.as(person).call(cancelOrder, { orderId: order.id })
    },
  },
  'cancels an order of the shop': {
    often: 1,
    async take(walk) {
      const order = await someOrder(walk, ['paid', 'packed', 'shipped'])
      if (order) await walk.shop.as(PEOPLE.olga).call(cancelShopOrder, { orderId: order.id })
    },
  },
  'sends a parcel on': {
    often: 3,
    async take(walk) {
      const order = await someOrder(walk, ['paid', 'packed', 'shipped'])
      const to = walk.dice.oneOf(['packed', 'shipped', 'delivered'] as const)
      if (order) await walk.shop.as(PEOPLE.olga).call(moveOrder, { orderId: order.id, to })
    },
  },
  'gets new goods': {
    often: 3,
    async take(walk) {
      const { id } = walk.dice.oneOf(walk.goods).variant
      walk.units += 20
      const more = walk.shop.world.db.updateTable('stock').set((row) => ({ on_hand: row('on_hand', '+', 20) }))
      await more.where('shop_id', '=', SHOP).where('variant_id', '=', id).execute()
    },
  },
  'offers on other terms': { often: 1, take: renewOffer },
} as const satisfies Record<string, Step>

const sendsWebhook = (shop: TestShop, event: string, payment: PaymentId) =>
  shop.guest().fetch('/payments/webhooks/sandbox', { method: 'POST', body: JSON.stringify({ event, payment }) })

async function somePayment({ shop, dice }: Pick<Walk, 'shop' | 'dice'>, states: readonly PaymentState[]) {
  const payments = shop.world.db.selectFrom('payment').selectAll().where('shop_id', '=', SHOP)
  const newest = await payments.where('state', 'in', states).orderBy('id', 'desc').limit(40).execute()
  return newest.length > 0 ? dice.oneOf(newest) : null
}

async function someOrder({ shop, dice }: Walk, states: readonly OrderState[]) {
  const orders = shop.world.db
    .selectFrom('order')
    .innerJoin('order_line', 'order_line.order_id', 'order.id')
    .innerJoin('buyer', 'buyer.id', 'order.buyer_id')
    .select(['order.id', 'order_line.variant_id', 'buyer.host_user_id'])
  const newest = await orders.where('order.state', 'in', states).orderBy('order.id', 'desc').limit(40).execute()
  return newest.length > 0 ? dice.oneOf(newest) : null
}
