import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import type { InputOf } from '#domain/contract/endpoint.ts'
import { getOrder } from '#domain/contract/orders.ts'
import { getShopOrder, listShopOrders, makeOffer, moveOrder } from '#domain/contract/seller.ts'
import { type OrderId, ProductId, ShopId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { HOUR } from '#domain/time.ts'
import { aProduct, type Goods, PEOPLE, RECIPIENT, SHOP } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, olga } = PEOPLE
const ANOTHER_SHOP = v.parse(ShopId, '01970000-0000-7000-8000-000000000002')
const NOWHERE = '01970000-0000-7000-8000-00000000dead'

everyEngine('a seller', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let mug: Goods

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
  })

  const moves = (orderId: OrderId, to: 'packed' | 'shipped' | 'delivered') =>
    buyers.as(olga).call(moveOrder, { orderId, to })

  async function paidOrder(person = anna): Promise<OrderId> {
    const { orderId } = await buyers.asksToBuy(person, mug)
    await buyers.pays(person, orderId)
    return orderId
  }

  describe('sees', () => {
    it('everybody’s orders, newest first, with who takes the parcel', async () => {
      const first = await paidOrder(anna)
      shop.pass(1)
      const { orderId: second } = await buyers.asksToBuy(boris, mug)

      const { items } = await buyers.as(olga).call(listShopOrders, {})

      expect(items).toMatchObject([
        {
          id: second,
          state: 'awaiting_payment',
          recipient: { name: RECIPIENT.name, phone: RECIPIENT.phone },
          lines: [{ name: 'Кружка' }],
        },
        { id: first, state: 'paid' },
      ])
    })

    it('the orders of one state', async () => {
      const paid = await paidOrder()
      await buyers.asksToBuy(boris, mug)

      const { items } = await buyers.as(olga).call(listShopOrders, { state: 'paid' })

      expect(items.map(({ id }) => id)).toEqual([paid])
    })

    it('pages of twenty', async () => {
      const much = await shop.sells(aProduct({ stock: 100 }))
      for (let count = 0; count < 21; count++) {
        shop.pass(1)
        await buyers.asksToBuy(anna, much)
      }

      const first = await buyers.as(olga).call(listShopOrders, {})
      const last = await buyers.as(olga).call(listShopOrders, { cursor: first.next ?? '' })

      expect([first.items.length, last.items.length, last.next]).toEqual([20, 1, null])
    })

    it('nothing of another shop', async () => {
      const orderId = await paidOrder()
      await belongsElsewhere(orderId)

      expect(await buyers.as(olga).call(listShopOrders, {})).toEqual({ items: [], next: null })
      await expect(buyers.as(olga).call(getShopOrder, { orderId })).rejects.toMatchObject({ code: 'order_not_found' })
      await expect(moves(orderId, 'packed')).rejects.toMatchObject({ code: 'order_not_found' })
    })
  })

  describe('moves an order', () => {
    it('step by step, and its buyer sees each step and is told', async () => {
      const orderId = await paidOrder()

      for (const to of ['packed', 'shipped', 'delivered'] as const) {
        shop.pass(1)
        expect(await moves(orderId, to)).toMatchObject({ state: to })
        await buyers.works()
      }

      const { events } = await buyers.as(anna).call(getOrder, { orderId })
      expect(events.map(({ state }) => state)).toEqual([
        'awaiting_payment',
        'authorised',
        'paid',
        'packed',
        'shipped',
        'delivered',
      ])
      const told = shop.network.told.map(({ hostUserId, fragment }) => `${hostUserId} ${fragment}`)
      expect(told).toEqual(Array.from({ length: 3 }, () => `${anna.hostUserId} /orders/${orderId}`))
    })

    it.each([
      { from: 'paid', to: 'shipped', because: 'it is not packed yet' },
      { from: 'paid', to: 'delivered', because: 'it is not on its way yet' },
      { from: 'packed', to: 'packed', because: 'it was moved there already' },
    ] as const)('not from $from to $to: $because', async ({ from, to }) => {
      const orderId = await paidOrder()
      if (from === 'packed') await moves(orderId, 'packed')

      await expect(moves(orderId, to)).rejects.toMatchObject({
        code: 'move_impossible',
        detail: { data: { state: from } },
      })
    })

    it('not before it is paid', async () => {
      const { orderId } = await buyers.asksToBuy(anna, mug)
      await expect(moves(orderId, 'packed')).rejects.toMatchObject({ code: 'move_impossible' })

      await buyers.settles(await buyers.goesToPay(anna, orderId), 'decline')
      await buyers.works()
      await expect(moves(orderId, 'packed')).rejects.toMatchObject({ code: 'move_impossible' })
    })

    it('that needs no payment, and its goods are sold then', async () => {
      const cash = await fresh()
      const goods = await cash.sells(aProduct({ stock: 3 }))
      const { orderId } = await buyersIn(cash).asksToBuy(anna, goods)

      await cash.as(olga).call(moveOrder, { orderId, to: 'packed' })

      const stock = cash.world.db.selectFrom('stock').select(['on_hand', 'reserved'])
      expect(await stock.where('variant_id', '=', goods.variant.id).execute()).toEqual([{ on_hand: 2, reserved: 0 }])
      expect(await brokenPromises(cash)).toEqual([])
    })

    it('once, when two press at the same moment', async () => {
      const orderId = await paidOrder()

      const pressed = await Promise.allSettled([moves(orderId, 'packed'), moves(orderId, 'packed')])

      expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    })
  })

  describe('offers a product to groups', () => {
    const LADDER = [
      { from: 1, price: kopecks(990_00) },
      { from: 3, price: kopecks(690_00) },
    ] as const satisfies InputOf<typeof makeOffer>['ladder']
    const wanted = (wish: Partial<InputOf<typeof makeOffer>> = {}): InputOf<typeof makeOffer> => ({
      productId: mug.id,
      ladder: [...LADDER],
      goal: 3,
      capacity: 5,
      lasts: HOUR,
      ...wish,
    })
    const offers = (wish?: Partial<InputOf<typeof makeOffer>>) => buyers.as(olga).call(makeOffer, wanted(wish))
    const running = () =>
      shop.world.db
        .selectFrom('group_offer')
        .select('id')
        .where('shop_id', '=', SHOP)
        .where('paused_at', 'is', null)
        .execute()

    it('in place of what was offered before', async () => {
      await offers()
      const { offerId } = await offers({ capacity: 10 })

      expect(await running()).toEqual([{ id: offerId }])
    })

    it('once, when two press at the same moment', async () => {
      await Promise.allSettled([offers(), offers()])

      expect(await running()).toHaveLength(1)
    })

    it.each([
      { because: 'a crowd is two at least', wish: { goal: 1 }, field: 'goal' },
      { because: 'nobody could reach the goal', wish: { goal: 6 }, field: 'capacity' },
      { because: 'nobody could reach the last step', wish: { capacity: 2, goal: 2 }, field: 'ladder' },
      { because: 'there is nothing to gain together', wish: { ladder: [LADDER[0]] }, field: 'ladder' },
      {
        because: 'the price alone is another',
        wish: { ladder: [{ from: 1, price: kopecks(1_990_00) }, LADDER[1]] },
        field: 'ladder',
      },
    ] satisfies { because: string; wish: Partial<InputOf<typeof makeOffer>>; field: string }[])(
      'not when $because',
      async ({ wish, field }) => {
        await expect(offers(wish)).rejects.toMatchObject({ code: 'offer_invalid', detail: { field } })
        expect(await running()).toEqual([])
      },
    )

    it('not when its variants cost differently', async () => {
      const shirt = await shop.sells(aProduct({ variants: [{ option: 'S' }, { option: 'XL', price: 1_090_00 }] }))

      await expect(offers({ productId: shirt.id })).rejects.toMatchObject({
        code: 'offer_invalid',
        detail: { field: 'variants' },
      })
    })

    it('not when the shop does not sell it', async () => {
      const offering = offers({ productId: v.parse(ProductId, NOWHERE) })

      await expect(offering).rejects.toMatchObject({ code: 'product_not_found' })
    })

    it('not when they are a buyer', async () => {
      await expect(buyers.as(anna).call(makeOffer, wanted())).rejects.toMatchObject({ code: 'sellers_only' })
    })
  })

  it('is not just anybody', async () => {
    const orderId = await paidOrder()

    await expect(buyers.as(anna).call(listShopOrders, {})).rejects.toMatchObject({ code: 'sellers_only' })
    await expect(buyers.as(anna).call(moveOrder, { orderId, to: 'packed' })).rejects.toMatchObject({
      code: 'sellers_only',
    })
    await expect(shop.guest().call(getShopOrder, { orderId })).rejects.toMatchObject({ code: 'not_signed_in' })
  })

  /** As if it had been ordered in another shop of the same database. */
  const belongsElsewhere = (orderId: OrderId) =>
    shop.world.db.updateTable('order').set({ shop_id: ANOTHER_SHOP }).where('id', '=', orderId).execute()
})
