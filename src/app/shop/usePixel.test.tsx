import { beforeEach, describe, expect, it, vi } from 'vitest'

import { placeOrder } from '#domain/contract/orders.ts'
import { NOTHING } from '#domain/money.ts'
import { aProduct, type Goods, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { pays } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna } = PEOPLE
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
    await vi.waitFor(() =>
      expect(hits(asked)).toEqual([
        { ...one, event: 'view_product' },
        { ...one, event: 'add_to_cart' },
      ]),
    )
  })

  it('hears of a purchase once, however often its page is opened', async () => {
    const lines = [{ variantId: mug.variant.id, quantity: 2, price: mug.price }]
    const order = { lines, delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }
    const { orderId } = await server.as(anna).call(placeOrder, order)
    await pays(server, anna, orderId)
    const visit = { as: anna, at: `/orders/${orderId}`, pixel: CODE }

    const first = await openApp(server, visit)
    await first.screen.findByText('Оплачен')
    await vi.waitFor(() => expect(hits(first.asked)).toMatchObject([{ event: 'purchase', total: 1980 }]))
    first.screen.unmount()
    const second = await openApp(server, visit)
    await second.screen.findByText('Оплачен')

    expect(hits(second.asked)).toEqual([])
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
