import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import type { InputOf } from '#domain/contract/endpoint.ts'
import { placeOrder } from '#domain/contract/orders.ts'
import { moveOrder } from '#domain/contract/seller.ts'
import type { OrderId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import { orderNumber } from '#domain/order.ts'
import { HOUR, SECOND } from '#domain/time.ts'
import { aProduct, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { pays } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna, olga } = PEOPLE

describe('the shop’s orders', () => {
  let server: TestShop
  let order: InputOf<typeof placeOrder>
  let orderId: OrderId

  beforeEach(async () => {
    server = await openServer()
    const mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    const lines = [{ variantId: mug.variant.id, quantity: 1, price: mug.price }]
    order = { lines, delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }
    orderId = (await server.as(anna).call(placeOrder, order)).orderId
  })

  it('are listed with who takes the parcel, and by state', async () => {
    await pays(server, anna, orderId)
    const { screen, person } = await openApp(server, { as: olga, at: '/seller' })

    expect(await screen.findByText('Анна Петрова, +7 916 123-45-67')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Собран' }))
    expect(await screen.findByText('Сейчас нет заказов «Собран»')).toBeVisible()
    expect(screen.queryByText('Новые заказы появятся здесь сами.')).not.toBeInTheDocument()
    await person.click(screen.getByRole('button', { name: 'Оплачен' }))
    expect(await screen.findByRole('link', { name: new RegExp(orderNumber(orderId)) })).toBeVisible()
  })

  it('appear by themselves', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { screen } = await openApp(server, { as: olga, at: '/seller' })
    await screen.findByRole('link', { name: new RegExp(orderNumber(orderId)) })

    const { orderId: newest } = await server.as(anna).call(placeOrder, order)
    vi.advanceTimersByTime(10 * SECOND)

    expect(await screen.findByRole('link', { name: new RegExp(orderNumber(newest)) })).toBeVisible()
  })

  it('tell whoever was away for too long how to go on', async () => {
    await pays(server, anna, orderId)
    const { screen, person } = await openApp(server, { as: olga, at: `/seller/orders/${orderId}` })
    const packed = await screen.findByRole('button', { name: 'Собран' })
    server.pass(2 * HOUR)

    await person.click(packed)

    expect(await screen.findByText(/откройте магазин заново из сообщества/)).toBeVisible()
  })

  it('are packed, shipped and delivered, one step after another', async () => {
    await pays(server, anna, orderId)
    const { screen, person } = await openApp(server, { as: olga, at: `/seller/orders/${orderId}` })

    await person.click(await screen.findByRole('button', { name: 'Собран' }))
    await person.click(await screen.findByRole('button', { name: 'Отправлен' }))
    await person.click(await screen.findByRole('button', { name: 'Доставлен' }))

    expect(await screen.findByText('Заказ завершён')).toBeVisible()
    expect(
      screen.getAllByRole('listitem').map(({ textContent }) => textContent?.match(/^[А-Яа-я ]+?(?=\d)/)?.[0]),
    ).toEqual(expect.arrayContaining(['Собран', 'Отправлен', 'Доставлен']))
  })

  it('say what they wait for while there is nothing to do', async () => {
    const { screen } = await openApp(server, { as: olga, at: `/seller/orders/${orderId}` })

    expect(await screen.findByText('Ждём оплату покупателя')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Собран' })).not.toBeInTheDocument()
  })

  it('say so when somebody else has moved one meanwhile', async () => {
    await pays(server, anna, orderId)
    const { screen, person } = await openApp(server, { as: olga, at: `/seller/orders/${orderId}` })
    const packed = await screen.findByRole('button', { name: 'Собран' })
    await server.as(olga).call(moveOrder, { orderId, to: 'packed' })

    await person.click(packed)

    expect(await screen.findByText('Заказ уже в другом состоянии')).toBeVisible()
  })

  it('are not for buyers', async () => {
    const { screen } = await openApp(server, { as: anna, at: '/seller' })

    expect(
      await screen.findByText('Это видят только продавцы. Если вы продавец, откройте магазин заново из сообщества'),
    ).toBeVisible()
  })
})
