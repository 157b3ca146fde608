import { beforeEach, describe, expect, it } from 'vitest'

import { getOrder, placeOrder } from '#domain/contract/orders.ts'
import { cancelOrder, cancelShopOrder, refundOrder } from '#domain/contract/refunds.ts'
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

everyEngine('an order that is cancelled', (fresh) => {
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
  const refunds = async (orderId: OrderId, units: number) => {
    const wanted = { orderId, lines: mugs(units), delivery: false, note: 'Скол на ручке.' }
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

  describe('by the seller', () => {
    it.each([[[]], [['packed']]] as const)(
      'an order that was %o: everything goes back, the goods too',
      async (moves) => {
        const orderId = await paidOrder()
        await sends(orderId, ...moves)

        await buyers.as(olga).call(cancelShopOrder, { orderId, note: 'Последняя разбилась.' })
        await buyers.works()

        expect(await order(orderId)).toMatchObject({
          state: 'cancelled',
          payment: { state: 'refunded', refunded: 2_280_00 },
        })
        expect(toldTo(anna)).toContainEqual(expect.stringMatching(/отменил заказ.*2\s280\s₽.*Последняя разбилась/))
        expect(await onHand()).toBe(10)
        expect(await brokenPromises(shop)).toEqual([])
      },
    )

    it('an order of which a part went back before: only the rest goes back', async () => {
      const orderId = await paidOrder()
      await refunds(orderId, 1)
      shop.pass(1)

      await buyers.as(olga).call(cancelShopOrder, { orderId })
      await buyers.works()

      expect((await order(orderId)).refunds.map(({ amount }) => amount)).toEqual([990_00, 1_290_00])
      expect(await onHand()).toBe(9)
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('no order twice, and none that was sent', async () => {
      const [twice, sent] = [await paidOrder(), await paidOrder()]
      await sends(sent, 'packed', 'shipped')
      const cancels = (orderId: OrderId) => buyers.as(olga).call(cancelShopOrder, { orderId })
      await cancels(twice)

      await expect(cancels(twice)).rejects.toMatchObject({ code: 'move_impossible' })
      await expect(cancels(sent)).rejects.toMatchObject({ code: 'move_impossible' })
    })

    it('an order once, however many press at once [ORDER-06]', async () => {
      const orderId = await paidOrder()

      const asked = await Promise.allSettled(
        Array.from({ length: 4 }, () => buyers.as(olga).call(cancelShopOrder, { orderId })),
      )
      await buyers.works()

      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await onHand()).toBe(10)
      expect(await brokenPromises(shop)).toEqual([])
    })
  })

  describe('by its buyer', () => {
    const cancels = (orderId: OrderId, person = anna) => buyers.as(person).call(cancelOrder, { orderId })

    it('what they bought alone and paid for: it is theirs to undo until it is packed', async () => {
      const orderId = await paidOrder()

      await cancels(orderId)
      await buyers.works()

      expect(await order(orderId)).toMatchObject({ state: 'cancelled', payment: { state: 'refunded' } })
      expect(await onHand()).toBe(10)
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('what they have not paid: its goods are free, and a payment that comes all the same goes back [ORDER-05]', async () => {
      const { orderId } = await buyers.asksToBuy(anna, mug, 10)
      const payment = await buyers.goesToPay(anna, orderId)

      await cancels(orderId)
      await buyers.asksToBuy(boris, mug, 10)
      await buyers.settles(payment, 'pay')
      await buyers.works()

      expect(await buyers.as(anna).call(getOrder, { orderId })).toMatchObject({
        state: 'cancelled',
        payment: { state: 'released' },
      })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('not what is packed, not a group’s order, and nobody else’s [ORDER-06]', async () => {
      const packed = await paidOrder()
      await sends(packed, 'packed')
      const { orderId: together } = await buyers.opens(anna, await shop.offers(anOffer({ product: mug })))

      await expect(cancels(packed)).rejects.toMatchObject({ code: 'move_impossible' })
      await expect(cancels(together)).rejects.toMatchObject({ code: 'move_impossible' })
      await expect(cancels(packed, boris)).rejects.toMatchObject({ code: 'order_not_found' })
    })
  })
})
