import { beforeEach, describe, expect, it } from 'vitest'

import { getOrder, placeOrder } from '#domain/contract/orders.ts'
import type { OrderId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import { orderNumber } from '#domain/order.ts'
import { HOUR } from '#domain/time.ts'
import { aProduct, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { pays, settles } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna, olga } = PEOPLE

describe('what the shop could not do by itself', () => {
  let server: TestShop
  let orderId: OrderId
  let isClosed: boolean

  beforeEach(async () => {
    isClosed = true
    server = await openServer({
      payments: sandbox(({ capture }) => ({
        capture: async (...asked) => {
          if (isClosed) throw new Error('The bank is closed')
          return capture(...asked)
        },
      })),
    })
    const mug = await server.sells(aProduct())
    const lines = [{ variantId: mug.variant.id, quantity: 1, price: mug.price }]
    const order = { lines, delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }
    orderId = (await server.as(anna).call(placeOrder, order)).orderId
    await pays(server, anna, orderId)
  })

  const dayPasses = async () => {
    for (let hour = 0; hour < 48; hour++) {
      await settles(server)
      server.pass(HOUR)
    }
  }

  it('is not there while it is still being tried', async () => {
    const { screen } = await openApp(server, { as: olga, at: '/seller' })

    expect(await screen.findByRole('link', { name: new RegExp(orderNumber(orderId)) })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Нужна ваша помощь' })).not.toBeInTheDocument()
  })

  it('is shown to the seller: what, about which order, what the bank said; and is tried again', async () => {
    await dayPasses()
    const { screen, person } = await openApp(server, { as: olga, at: '/seller' })

    expect(await screen.findByText('Не удалось списать деньги')).toBeVisible()
    expect(screen.getByText('Ответ: The bank is closed')).toBeVisible()
    const region = screen.getByRole('region', { name: 'Нужна ваша помощь' })
    expect(region).toHaveTextContent(orderNumber(orderId))
    isClosed = false
    await person.click(screen.getByRole('button', { name: 'Попробовать ещё раз' }))

    expect(await screen.findByText('Пробуем ещё раз')).toBeVisible()
    expect(screen.queryByText('Не удалось списать деньги')).not.toBeInTheDocument()
    await settles(server)
    expect(await server.as(anna).call(getOrder, { orderId })).toMatchObject({ state: 'paid' })
  })
})
