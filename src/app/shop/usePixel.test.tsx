import { beforeEach, describe, expect, it } from 'vitest'

import { placeOrder } from '#domain/contract/orders.ts'
import { NOTHING } from '#domain/money.ts'
import { anOffer, aProduct, type Goods, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { pays, sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, boris } = PEOPLE
const CODE = 'VK-RTRG-1'

describe('a shop that advertises', () => {
  let server: TestShop
  let mug: Goods
  beforeEach(async () => {
    localStorage.clear()
    server = await openServer()
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
  })
  const hits = (asked: readonly { verb: string; what: unknown }[]) =>
    asked.flatMap(({ verb, what }) => (verb === 'pixel' ? [what] : []))

  it('hears what is looked at and what is put into the cart, in roubles', async () => {
    const { screen, person, asked } = await openApp(server, { as: anna, at: `/product/${mug.id}`, pixel: CODE })

    await person.click(await screen.findByRole('button', { name: spaced('Купить отдельно 990 ₽') }))

    const one = { code: CODE, products: [{ id: mug.id, price: 990 }], total: 990 }
    await expect
      .poll(() => hits(asked))
      .toEqual([
        { ...one, event: 'view_product' },
        { ...one, event: 'add_to_cart' },
      ])
  })

  it('hears of a purchase once, however often its page is opened', async () => {
    const lines = [{ variantId: mug.variant.id, quantity: 2, price: mug.price }]
    const order = { lines, delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }
    const { orderId } = await server.as(anna).call(placeOrder, order)
    await pays(server, anna, orderId)
    const visit = { as: anna, at: `/orders/${orderId}`, pixel: CODE }

    const first = await openApp(server, visit)
    await first.screen.findByText('Оплачен')
    await expect.poll(() => hits(first.asked)).toMatchObject([{ event: 'purchase', total: 1980 }])
    first.screen.unmount()
    const second = await openApp(server, visit)
    await second.screen.findByText('Оплачен')

    expect(hits(second.asked)).toEqual([])
  })

  it('hears of a purchase in a group from the group’s page, and once', async () => {
    const ladder = [
      { from: 1, price: 990_00 },
      { from: 2, price: 690_00 },
    ]
    const offer = await server.offers(anOffer({ product: mug, ladder, goal: 2, capacity: 2 }))
    const groupId = await sits(server, offer, anna)
    const { screen, asked } = await openApp(server, { as: anna, at: `/group/${groupId}`, pixel: CODE })
    await screen.findByText('Вы в группе')
    expect(hits(asked)).toEqual([])
    screen.unmount()

    await sits(server, offer, boris, groupId)
    const won = await openApp(server, { as: anna, at: `/group/${groupId}`, pixel: CODE })

    const purchase = { event: 'purchase', products: [{ id: mug.id, price: 690 }], total: 690 }
    await expect.poll(() => hits(won.asked)).toMatchObject([purchase])
    await won.person.click(await won.screen.findByRole('link', { name: /заказ/i }))
    await won.screen.findByText('Оплачен')
    expect(hits(won.asked)).toHaveLength(1)
  })
})

it('a shop without an advertising account tells nobody anything', async () => {
  const server = await openServer()
  const mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
  const { screen, person, asked } = await openApp(server, { as: anna, at: `/product/${mug.id}` })

  await person.click(await screen.findByRole('button', { name: spaced('Купить отдельно 990 ₽') }))
  await screen.findByText('Товар в корзине')

  expect(asked).toEqual([])
})
