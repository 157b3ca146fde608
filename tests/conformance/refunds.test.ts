import { beforeEach, describe, expect, it } from 'vitest'

import { placeOrder } from '#domain/contract/orders.ts'
import { cancelShopOrder, refundOrder } from '#domain/contract/refunds.ts'
import { getShopOrder, moveOrder } from '#domain/contract/seller.ts'
import type { OrderId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { aProduct, anOffer, type Goods, PEOPLE, RECIPIENT, SHOP } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, olga } = PEOPLE
const COURIER = { kind: 'courier', city: 'Москва', address: 'Тверская, 1', comment: '' } as const

everyEngine('money that goes back', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let mug: Goods

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
  })

  /** Two mugs by courier, paid. */
  async function paidOrder(): Promise<OrderId> {
    const { orderId } = await buyers.as(anna).call(placeOrder, {
      lines: [{ variantId: mug.variant.id, quantity: 2, price: mug.price }],
      delivery: COURIER,
      deliveryPrice: kopecks(300_00),
      recipient: RECIPIENT,
    })
    await buyers.pays(anna, orderId)
    return orderId
  }
  const mugs = (units: number) => [{ variantId: mug.variant.id, units }]
  const refunds = async (orderId: OrderId, units: number, more: { delivery?: boolean; backToStock?: boolean } = {}) => {
    const wanted = { orderId, lines: units > 0 ? mugs(units) : [], delivery: false, note: 'Скол на ручке.', ...more }
    const order = await buyers.as(olga).call(refundOrder, wanted)
    await buyers.works()
    return order
  }
  const order = (orderId: OrderId) => buyers.as(olga).call(getShopOrder, { orderId })
  const onHand = async () =>
    (
      await shop.world.db
        .selectFrom('stock')
        .select(['on_hand', 'reserved'])
        .where('shop_id', '=', SHOP)
        .where('variant_id', '=', mug.variant.id)
        .executeTakeFirstOrThrow()
    ).on_hand
  const toldTo = (person: typeof anna) =>
    shop.network.told.filter(({ hostUserId }) => hostUserId === person.hostUserId).map(({ message }) => message)
  const sends = async (orderId: OrderId, ...moves: readonly ('packed' | 'shipped' | 'delivered')[]) => {
    for (const to of moves) await buyers.as(olga).call(moveOrder, { orderId, to })
  }

  describe('unit by unit', () => {
    it('is promised at once and done a moment later; the buyer is told the sum and why [MONEY-11]', async () => {
      const orderId = await paidOrder()

      const asked = await refunds(orderId, 1)

      expect(asked.refunds).toMatchObject([{ kind: 'units', amount: 990_00, note: 'Скол на ручке.', doneAt: null }])
      expect(await order(orderId)).toMatchObject({
        state: 'paid',
        lines: [{ quantity: 2, returned: 1 }],
        payment: { state: 'captured', captured: 2_280_00, refunded: 990_00 },
        refunds: [{ amount: 990_00, doneAt: shop.world.now() }],
      })
      expect(toldTo(anna)).toContainEqual(expect.stringMatching(/возвращаем вам 990\s₽\. Скол на ручке\./))
      expect(await onHand()).toBe(8)
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('puts the units back on the shelf if they can be sold again [STOCK-03]', async () => {
      const orderId = await paidOrder()

      await refunds(orderId, 1, { backToStock: true })

      expect(await onHand()).toBe(9)
    })

    it('cancels what was not sent with its last unit, delivery included', async () => {
      const orderId = await paidOrder()
      await refunds(orderId, 1)

      await refunds(orderId, 1)

      expect(await order(orderId)).toMatchObject({
        state: 'cancelled',
        deliveryIsBack: true,
        payment: { state: 'refunded', refunded: 2_280_00 },
      })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('returns what was sent with its last unit, and the delivery only if the seller says so', async () => {
      const orderId = await paidOrder()
      await sends(orderId, 'packed', 'shipped', 'delivered')

      await refunds(orderId, 2)
      const before = await order(orderId)
      await buyers.works()

      expect(before).toMatchObject({ state: 'returned', deliveryIsBack: false, payment: { refunded: 1_980_00 } })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('gives the delivery back once', async () => {
      const orderId = await paidOrder()
      await refunds(orderId, 0, { delivery: true })

      await expect(refunds(orderId, 0, { delivery: true })).rejects.toMatchObject({ code: 'refund_too_large' })
      expect(await order(orderId)).toMatchObject({ state: 'paid', payment: { refunded: 300_00 } })
    })

    it.each([
      { units: 3, because: 'there are not that many' },
      { units: 0, because: 'nothing is asked for' },
    ])('is refused for $units: $because', async ({ units }) => {
      const orderId = await paidOrder()

      await expect(refunds(orderId, units)).rejects.toMatchObject({ code: 'refund_too_large' })
      expect((await order(orderId)).refunds).toEqual([])
    })

    it('is refused for what is not paid', async () => {
      const { orderId } = await buyers.asksToBuy(anna, mug)

      await expect(refunds(orderId, 1)).rejects.toMatchObject({ code: 'move_impossible' })
    })

    it('goes back once for one key [MONEY-11] [ORDER-02]', async () => {
      const orderId = await paidOrder()
      const body = JSON.stringify({ lines: mugs(1), delivery: false })
      const headers = { 'idempotency-key': 'one-intent', 'content-type': 'application/json' }
      const ask = () => buyers.as(olga).fetch(`/seller/orders/${orderId}/refunds`, { method: 'POST', body, headers })

      const statuses = (await Promise.all([ask(), ask(), ask()])).map(({ status }) => status)
      await buyers.works()

      expect(statuses).toEqual([200, 200, 200])
      expect(await order(orderId)).toMatchObject({ payment: { refunded: 990_00 } })
    })

    it('never comes to more than was taken, however many ask at once [MONEY-11]', async () => {
      const orderId = await paidOrder()

      const asked = await Promise.allSettled(Array.from({ length: 6 }, () => refunds(orderId, 1)))
      await buyers.works()

      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
      expect(await order(orderId)).toMatchObject({ payment: { state: 'refunded', refunded: 2_280_00 } })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('is at the price that its group came to', async () => {
      const offer = await shop.offers(anOffer({ product: mug, goal: 2, capacity: 2 }))
      const { orderId, groupId } = await buyers.opens(anna, offer)
      await buyers.joins(boris, groupId, offer)

      await refunds(orderId, 1)

      expect(await order(orderId)).toMatchObject({ state: 'cancelled', payment: { refunded: 792_00 } })
      expect(await brokenPromises(shop)).toEqual([])
    })
  })

  it('is not given by a shop without online payment, whose orders can be cancelled all the same', async () => {
    const cash = await fresh({ payments: null })
    const goods = await cash.sells(aProduct())
    const { orderId } = await buyersIn(cash).asksToBuy(anna, goods)
    const seller = cash.as(olga)

    const refunding = seller.call(refundOrder, {
      orderId,
      lines: [{ variantId: goods.variant.id, units: 1 }],
      delivery: false,
    })
    await expect(refunding).rejects.toMatchObject({ code: 'move_impossible' })
    expect(await seller.call(cancelShopOrder, { orderId })).toMatchObject({ state: 'cancelled', payment: null })
    expect(await brokenPromises(cash)).toEqual([])
  })
})
