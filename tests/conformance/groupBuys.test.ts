import { beforeEach, describe, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { aProduct, anOffer, type Offer, PEOPLE, SHOP } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina } = PEOPLE

everyEngine('a group of three', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    const mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    offer = await shop.offers(
      anOffer({
        product: mug,
        ladder: [
          { from: 1, price: 990_00 },
          { from: 2, price: 790_00 },
          { from: 3, price: 690_00 },
        ],
        goal: 2,
        capacity: 3,
      }),
    )
  })

  const stock = () =>
    shop.world.db
      .selectFrom('stock')
      .select(['on_hand', 'reserved'])
      .where('shop_id', '=', SHOP)
      .where('variant_id', '=', offer.product.variant.id)
      .executeTakeFirstOrThrow()

  it('that fills is won at once: each is charged the last step, each order is paid, each person is told', async () => {
    const first = await buyers.opens(anna, offer)
    const second = await buyers.joins(boris, first.groupId, offer)

    const third = await buyers.joins(vera, first.groupId, offer)

    const view = await buyers.sees(anna, first.groupId)
    expect(view.group).toMatchObject({ state: 'succeeded', taken: 3, held: 0, endedAt: shop.world.now() })
    const orders = await Promise.all([
      buyers.as(anna).call(getOrder, { orderId: first.orderId }),
      buyers.as(boris).call(getOrder, { orderId: second.orderId }),
      buyers.as(vera).call(getOrder, { orderId: third.orderId }),
    ])
    for (const order of orders) {
      expect(order).toMatchObject({ state: 'paid', lines: [{ price: 690_00 }] })
      expect(order.payment).toMatchObject({ state: 'captured', authorised: 790_00, captured: 690_00, released: 100_00 })
    }
    const told = shop.network.told.filter(({ message }) => message.includes('собралась'))
    expect(told.map(({ hostUserId }) => hostUserId).toSorted()).toEqual(
      [anna, boris, vera].map((person) => person.hostUserId),
    )
    expect(await stock()).toEqual({ on_hand: 7, reserved: 0 })
    expect(await brokenPromises(shop)).toEqual([])
  })
})
