import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { addToCart, getCart } from '#domain/contract/cart.ts'
import type { InputOf } from '#domain/contract/endpoint.ts'
import { getOrder, listOrders, placeOrder } from '#domain/contract/orders.ts'
import { OrderId, VariantId } from '#domain/ids.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, type Goods, NOON, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
const NOWHERE = '01970000-0000-7000-8000-00000000dead'
const COURIER = { kind: 'courier', city: 'Москва', address: 'Лесная, 5' } as const

everyEngine('an order bought alone', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let mug: Goods
  let plate: Goods

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00, variants: [{ option: 'белая' }] }))
    plate = await shop.sells(aProduct({ name: 'Тарелка', price: 450_00, stock: 2 }))
  })

  type Wanted = InputOf<typeof placeOrder>
  const both = (): Wanted => ({
    lines: [
      { variantId: mug.variant.id, quantity: 1, price: mug.price },
      { variantId: plate.variant.id, quantity: 2, price: plate.price },
    ],
    delivery: PICKUP,
    deliveryPrice: NOTHING,
    recipient: RECIPIENT,
  })
  const orders = (wish: Partial<Wanted> = {}) => buyers.as(anna).call(placeOrder, { ...both(), ...wish })
  const sees = (orderId: OrderId) => buyers.as(anna).call(getOrder, { orderId })

  it('waits half an hour for its payment, keeps its goods, and leaves the cart', async () => {
    await buyers.as(anna).call(addToCart, { variantId: mug.variant.id })
    await buyers.as(anna).call(addToCart, { variantId: plate.variant.id, quantity: 2 })

    const { orderId, toPay } = await orders()

    expect(toPay).toBe(1_890_00)
    expect(await sees(orderId)).toMatchObject({
      state: 'awaiting_payment',
      placedAt: NOON,
      groupId: null,
      recipient: RECIPIENT,
      lines: [
        { name: 'Кружка', variant: 'белая', price: 990_00, quantity: 1 },
        { name: 'Тарелка', variant: '', price: 450_00, quantity: 2 },
      ],
      payment: { state: 'created', amount: 1_890_00, payableUntil: after(NOON, 30 * MINUTE) },
    })
    expect(await buyers.as(anna).call(getCart, {})).toEqual({ lines: [] })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('is paid in full when its payment is, and its goods are sold [STOCK-02]', async () => {
    const { orderId } = await orders({ delivery: COURIER, deliveryPrice: kopecks(300_00) })

    await buyers.pays(anna, orderId)

    const order = await sees(orderId)
    expect(order).toMatchObject({ state: 'paid', payment: { captured: 2_190_00, payableUntil: null } })
    expect(order.events.map(({ state }) => state)).toEqual(['awaiting_payment', 'authorised', 'paid'])
    const query = shop.world.db.selectFrom('stock').select(['on_hand', 'reserved'])
    expect(await query.where('variant_id', '=', plate.variant.id).execute()).toEqual([{ on_hand: 0, reserved: 0 }])
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('is paid once by a provider that says so twice', async () => {
    const { orderId } = await orders()

    await buyers.pays(anna, orderId, 'pay_twice')

    expect(await sees(orderId)).toMatchObject({ state: 'paid', payment: { captured: 1_890_00, refunded: 0 } })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('gives its goods back when nobody pays within half an hour, and not a millisecond earlier [ORDER-04]', async () => {
    const { orderId } = await orders()

    shop.travelTo(after(NOON, 30 * MINUTE - 1))
    await buyers.works()
    expect((await sees(orderId)).state).toBe('awaiting_payment')

    shop.pass(1)
    await buyers.works()
    expect((await sees(orderId)).state).toBe('cancelled')
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('gives its goods back at once when the payment is declined', async () => {
    const { orderId } = await orders()

    await buyers.pays(anna, orderId, 'decline')

    expect(await sees(orderId)).toMatchObject({ state: 'cancelled', payment: { state: 'declined' } })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('needs no payment in a shop without online payment', async () => {
    const cash = await fresh()
    const goods = await cash.sells(aProduct())
    const { orderId, toPay } = await buyersIn(cash).asksToBuy(anna, goods)

    expect(toPay).toBeNull()
    expect(await cash.as(anna).call(getOrder, { orderId })).toMatchObject({ state: 'authorised', payment: null })
    expect(await brokenPromises(cash)).toEqual([])
  })

  describe('is refused', () => {
    it('with today’s prices when one of them has changed since the buyer looked [PRICE-04]', async () => {
      const lines = [{ variantId: mug.variant.id, quantity: 1, price: kopecks(900_00) }]

      const ordering = orders({ lines })

      const data = { lines: [{ variantId: mug.variant.id, price: 990_00 }], deliveryPrice: 0 }
      await expect(ordering).rejects.toMatchObject({ code: 'price_changed', detail: { data } })
    })

    it('with today’s delivery price when that has changed [PRICE-04]', async () => {
      const ordering = orders({ delivery: COURIER, deliveryPrice: NOTHING })

      await expect(ordering).rejects.toMatchObject({
        code: 'price_changed',
        detail: { data: { deliveryPrice: 300_00 } },
      })
    })

    it('when the shop does not deliver so', async () => {
      const ordering = orders({ delivery: { kind: 'pickup', pointId: 'moon' } })

      await expect(ordering).rejects.toMatchObject({ code: 'delivery_unavailable', detail: { field: 'delivery' } })
    })

    it('whole when one of its goods is short, and says of which how many are left [ORDER-03]', async () => {
      const [first] = both().lines
      const lines = [first, { variantId: plate.variant.id, quantity: 3, price: plate.price }].filter(
        (line) => line !== undefined,
      )

      const ordering = orders({ lines })

      const data = { variantId: plate.variant.id, left: 2 }
      await expect(ordering).rejects.toMatchObject({ code: 'out_of_stock', detail: { data } })
      expect(await buyers.as(anna).call(listOrders, {})).toEqual({ items: [], next: null })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('when the shop does not sell one of its goods', async () => {
      const lines = [...both().lines, { variantId: v.parse(VariantId, NOWHERE), quantity: 1, price: kopecks(1_00) }]

      await expect(orders({ lines })).rejects.toMatchObject({
        code: 'variant_not_found',
        detail: { field: 'lines.2.variantId' },
      })
    })

    it('when it names a variant twice, or nothing', async () => {
      const [line] = both().lines

      await expect(orders({ lines: line ? [line, line] : [] })).rejects.toMatchObject({ code: 'bad_request' })
      await expect(orders({ lines: [] })).rejects.toMatchObject({ code: 'bad_request', detail: { field: 'lines' } })
    })

    it('to people without a session', async () => {
      await expect(shop.guest().call(placeOrder, both())).rejects.toMatchObject({ code: 'not_signed_in' })
    })
  })

  describe('is found', () => {
    it('by its own buyer only', async () => {
      const { orderId } = await orders()

      await expect(buyers.as(boris).call(getOrder, { orderId })).rejects.toMatchObject({ code: 'order_not_found' })
      expect(await buyers.as(boris).call(listOrders, {})).toEqual({ items: [], next: null })
      const unknown = buyers.as(anna).call(getOrder, { orderId: v.parse(OrderId, NOWHERE) })
      await expect(unknown).rejects.toMatchObject({ code: 'order_not_found' })
    })

    it('in a list, newest first, twenty a page, none twice and none left out', async () => {
      const much = await shop.sells(aProduct({ stock: 100 }))
      const placed: OrderId[] = []
      for (let count = 0; count < 41; count++) {
        shop.pass(1)
        placed.unshift((await buyers.asksToBuy(anna, much)).orderId)
      }

      const first = await buyers.as(anna).call(listOrders, {})
      const second = await buyers.as(anna).call(listOrders, { cursor: first.next ?? '' })
      const last = await buyers.as(anna).call(listOrders, { cursor: second.next ?? '' })

      expect([first, second, last].map(({ items }) => items.length)).toEqual([20, 20, 1])
      expect([first, second, last].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(placed)
      expect(last.next).toBeNull()
    })

    it('by no cursor that is not one of ours', async () => {
      const listing = buyers.as(anna).call(listOrders, { cursor: 'yesterday' })

      await expect(listing).rejects.toMatchObject({ code: 'bad_request', detail: { field: 'cursor' } })
    })
  })

  it('takes at most 25 statements from an empty cart to the pay page', async () => {
    await buyers.as(anna).call(getCart, {})

    const statements = await shop.statementsOf(async () => {
      await buyers.as(anna).call(addToCart, { variantId: mug.variant.id })
      await buyers.as(anna).call(addToCart, { variantId: plate.variant.id })
      const { orderId } = await orders()
      await buyers.goesToPay(anna, orderId)
    })

    expect(statements.length).toBeLessThanOrEqual(25)
  })
})
