import { beforeEach, describe, expect, it } from 'vitest'

import { getOrder, placeOrder } from '#domain/contract/orders.ts'
import { refundOrder } from '#domain/contract/refunds.ts'
import type { OrderId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { aProduct, type Goods, PEOPLE, RECIPIENT } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { pays, settles } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, olga } = PEOPLE
const COURIER = { kind: 'courier', city: 'Москва', address: 'Тверская, 1', comment: '' } as const

describe('a seller who gives money back', () => {
  let server: TestShop
  let mug: Goods
  let orderId: OrderId
  const open = () => openApp(server, { as: olga, at: `/seller/orders/${orderId}` })

  beforeEach(async () => {
    server = await openServer()
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    const lines = [{ variantId: mug.variant.id, quantity: 2, price: mug.price }]
    const order = { lines, delivery: COURIER, deliveryPrice: kopecks(300_00), recipient: RECIPIENT }
    orderId = (await server.as(anna).call(placeOrder, order)).orderId
    await pays(server, anna, orderId)
  })

  it('chooses units, reads the sum before it goes, and says why', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Вернуть деньги' }))
    expect(screen.getByRole('button', { name: 'Выберите, за что вернуть' })).toBeDisabled()
    await person.click(screen.getByRole('button', { name: 'Больше: Кружка' }))
    await person.type(screen.getByRole('textbox', { name: /Что сказать покупателю/ }), 'Скол на ручке')
    await person.click(screen.getByRole('button', { name: spaced('Вернуть 990 ₽') }))

    expect(await screen.findByText(spaced('Возвращаем 990 ₽: Скол на ручке'))).toBeVisible()
    await settles(server)
    expect(await server.as(anna).call(getOrder, { orderId })).toMatchObject({
      state: 'paid',
      payment: { refunded: 990_00 },
    })
  })

  it('gives the delivery back with the last unit, and is told so', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Вернуть деньги' }))
    for (let unit = 0; unit < 2; unit++) await person.click(screen.getByRole('button', { name: 'Больше: Кружка' }))

    expect(screen.getByRole('checkbox', { name: /Доставка/ })).toBeChecked()
    expect(screen.getByText(/вернётся и доставка/)).toBeVisible()
    expect(screen.getByRole('button', { name: spaced('Вернуть 2 280 ₽') })).toBeEnabled()
  })

  it('is told when another seller was faster', async () => {
    const { screen, person } = await open()
    await person.click(await screen.findByRole('button', { name: 'Вернуть деньги' }))
    for (let unit = 0; unit < 2; unit++) await person.click(screen.getByRole('button', { name: 'Больше: Кружка' }))
    await server.as(olga).call(refundOrder, {
      orderId,
      lines: [{ variantId: mug.variant.id, units: 1 }],
      delivery: false,
    })

    await person.click(screen.getByRole('button', { name: spaced('Вернуть 2 280 ₽') }))

    expect(await screen.findByText('Столько вернуть уже нельзя')).toBeVisible()
  })

  it('cancels the whole order once they have read what that means', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Отменить заказ' }))
    expect(screen.getByText(spaced('Вернём 2 280 ₽. Товары вернутся на полку.'))).toBeVisible()
    await person.click(screen.getByRole('button', { name: spaced('Отменить и вернуть 2 280 ₽') }))

    expect(await screen.findByText('Отменён')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Вернуть деньги' })).not.toBeInTheDocument()
  })

  it('may think better of it', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Отменить заказ' }))
    await person.click(screen.getByRole('button', { name: 'Не отменять' }))

    expect(screen.getByRole('button', { name: 'Отменить заказ' })).toBeVisible()
    expect(await server.as(anna).call(getOrder, { orderId })).toMatchObject({ state: 'paid' })
  })
})
