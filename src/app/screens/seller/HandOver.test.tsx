import { beforeEach, describe, expect, it } from 'vitest'

import { placeOrder } from '#domain/contract/orders.ts'
import { getPickupCode } from '#domain/contract/pickups.ts'
import { moveOrder } from '#domain/contract/seller.ts'
import type { OrderId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import { orderNumber } from '#domain/order.ts'
import { aProduct, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { pays } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

import type { Host } from '../../host/host.ts'

const { anna, olga } = PEOPLE

describe('a seller at the pick-up point', () => {
  let server: TestShop
  let orderId: OrderId
  let code: string

  beforeEach(async () => {
    server = await openServer()
    const mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    const lines = [{ variantId: mug.variant.id, quantity: 1, price: mug.price }]
    const order = { lines, delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }
    orderId = (await server.as(anna).call(placeOrder, order)).orderId
    await pays(server, anna, orderId)
    for (const to of ['packed', 'shipped'] as const) await server.as(olga).call(moveOrder, { orderId, to })
    code = (await server.as(anna).call(getPickupCode, { orderId })).code ?? ''
  })

  async function asks(host: Partial<Host> = {}) {
    const opened = await openApp(server, { as: olga, at: '/seller', host })
    await opened.person.click(await opened.screen.findByRole('button', { name: 'Выдать по коду' }))
    const field = await opened.screen.findByRole('textbox', { name: 'Код' })
    const press = (name: string) => opened.person.click(opened.screen.getByRole('button', { name }))
    return { ...opened, field, press }
  }
  const heading = { name: () => new RegExp(orderNumber(orderId)) }

  it('types the buyer’s code, sees what to hand over, and hands it over', async () => {
    const { screen, person, field, press } = await asks({ isSupported: async () => false })
    expect(screen.queryByRole('button', { name: 'Прочитать камерой' })).not.toBeInTheDocument()

    await person.type(field, `${code.slice(0, 4)} ${code.slice(4)}`)
    await press('Найти заказ')

    expect(await screen.findByRole('heading', { name: heading.name() })).toBeVisible()
    expect(await screen.findByText('Кружка')).toBeVisible()
    // The list of orders that is left behind chooses by a button of this name.
    const [handOver] = screen.getAllByRole('button', { name: 'Доставлен' }).toReversed()
    if (handOver) await person.click(handOver)
    expect(await screen.findByText('Заказ завершён')).toBeVisible()
  })

  it('holds the camera before it, where the network has one', async () => {
    const { screen } = await asks({ readCode: async () => ({ kind: 'done', code }) })

    await screen.findByRole('button', { name: 'Прочитать камерой' }).then((button) => button.click())

    expect(await screen.findByRole('heading', { name: heading.name() })).toBeVisible()
  })

  it.each([
    { heard: { kind: 'cancelled' }, words: 'Хорошо, введите код сами.', because: 'the camera was closed' },
    { heard: { kind: 'timeout' }, words: 'Камера не открылась, введите код сами.', because: 'nobody answered' },
    { heard: { kind: 'done', code: 'https://vk.com' }, words: /Это другой код/, because: 'it was another code' },
  ] as const)('may type it when $because', async ({ heard, words }) => {
    const { screen, person, field, press } = await asks({ readCode: async () => heard })

    await screen.findByRole('button', { name: 'Прочитать камерой' }).then((button) => button.click())
    expect(await screen.findByText(words)).toBeVisible()
    await person.type(field, code)
    await press('Найти заказ')

    expect(await screen.findByRole('heading', { name: heading.name() })).toBeVisible()
  })

  it('is told that a digit is missing', async () => {
    const { screen, person, field, press } = await asks()

    await person.type(field, code.slice(1))
    await press('Найти заказ')

    expect(await screen.findByText('В коде восемь цифр.')).toBeVisible()
    expect(field).toBeInvalid()
  })

  it('is told that nobody has this code', async () => {
    const { screen, person, field, press } = await asks()

    await person.type(field, String((Number(code) + 1) % 100_000_000).padStart(8, '0'))
    await press('Найти заказ')

    expect(await screen.findByText('В этом магазине такого кода нет. Проверьте цифры.')).toBeVisible()
  })

  it('is told that the order of this code was handed over', async () => {
    await server.as(olga).call(moveOrder, { orderId, to: 'delivered' })
    const { screen, person, field, press } = await asks()

    await person.type(field, code)
    await press('Найти заказ')

    expect(await screen.findByText('По этому коду заказ уже выдан')).toBeVisible()
  })
})
