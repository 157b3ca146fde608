import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import { placeOrder } from '#domain/contract/orders.ts'
import { moveOrder } from '#domain/contract/seller.ts'
import type { OrderId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import { orderNumber, PAY_WITHIN } from '#domain/order.ts'
import { SECOND } from '#domain/time.ts'
import { anOffer, aProduct, type Goods, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { holdsSeat, pays, sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna } = PEOPLE

describe('an order', () => {
  let server: TestShop
  let mug: Goods
  let orderId: OrderId
  const open = () => openApp(server, { as: anna, at: `/orders/${orderId}` })

  beforeEach(async () => {
    server = await openServer()
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    const lines = [{ variantId: mug.variant.id, quantity: 2, price: mug.price }]
    const order = { lines, delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }
    orderId = (await server.as(anna).call(placeOrder, order)).orderId
  })

  it('can be paid while its goods are kept, and says for how long', async () => {
    const { screen } = await open()

    expect(await screen.findByText(/Товары за вами ещё 30:00/)).toBeVisible()
    expect(screen.getByRole('button', { name: spaced('Оплатить 1 980 ₽') })).toBeEnabled()
    expect(screen.getByText(spaced('Не оплачено: 1 980 ₽'))).toBeVisible()
  })

  it('is watched until the bank has answered', async () => {
    const { screen } = await open()
    await screen.findByText(spaced('Не оплачено: 1 980 ₽'))

    await pays(server, anna, orderId)

    expect(await screen.findByText(spaced('Списано 1 980 ₽'), {}, { timeout: 5_000 })).toBeVisible()
    expect(screen.queryByRole('button', { name: /Оплатить/ })).not.toBeInTheDocument()
    expect(screen.getByText('Оплачен')).toBeVisible()
  })

  it('hears what the seller does with its parcel', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    await pays(server, anna, orderId)
    const { screen } = await open()
    await screen.findByText('Оплачен')

    await server.as(PEOPLE.olga).call(moveOrder, { orderId, to: 'packed' })
    vi.advanceTimersByTime(15 * SECOND)

    expect(await screen.findByText('Собран')).toBeVisible()
  })

  it('hears that its group has gathered', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const offer = await server.offers(anOffer({ product: mug, capacity: 3 }))
    const seat = await holdsSeat(server, offer, anna)
    orderId = seat.orderId
    await pays(server, anna, orderId)
    const { screen } = await open()
    await screen.findByText('Место в группе занято')

    await sits(server, offer, PEOPLE.boris, seat.groupId)
    await sits(server, offer, PEOPLE.vera, seat.groupId)
    vi.advanceTimersByTime(15 * SECOND)

    expect(await screen.findByText('Оплачен')).toBeVisible()
  })

  it('can no longer be paid when its time is over', async () => {
    server.pass(PAY_WITHIN)
    await server.app.work.runDue()

    const { screen } = await open()

    expect(await screen.findByText('Отменён')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Оплатить/ })).not.toBeInTheDocument()
  })

  it('says where its parcel goes, and to whom', async () => {
    const { screen } = await open()

    expect(await screen.findByText(/Самовывоз: На Тверской, Москва, Тверская, 1/)).toBeVisible()
    expect(screen.getByRole('link', { name: '+7 916 123-45-67' })).toBeVisible()
  })

  it('offers to tell when it is shipped, once it is paid', async () => {
    const { screen, person } = await open()
    await screen.findByText(spaced('Не оплачено: 1 980 ₽'))
    expect(screen.queryByRole('button', { name: /Сообщить/ })).not.toBeInTheDocument()

    await pays(server, anna, orderId)
    await person.click(await screen.findByRole('button', { name: 'Сообщить, когда заказ отправят' }))

    expect(await screen.findByText('Мы сообщим, когда заказ отправят.')).toBeVisible()
  })

  it('leads to its group', async () => {
    const offer = await server.offers(anOffer({ product: mug }))
    const seat = await holdsSeat(server, offer, anna)
    orderId = seat.orderId
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: /Открыть группу/ }))

    expect(await screen.findByRole('heading', { name: /Покупаем вместе/ })).toBeVisible()
  })

  it('is found in the list by its number', async () => {
    const { screen, person } = await openApp(server, { as: anna, at: '/orders' })

    await person.click(await screen.findByRole('link', { name: new RegExp(orderNumber(orderId)) }))

    expect(await screen.findByRole('heading', { name: new RegExp(orderNumber(orderId)) })).toBeVisible()
  })

  it('is nobody else’s to see', async () => {
    const { screen } = await openApp(server, { as: PEOPLE.boris, at: `/orders/${orderId}` })

    expect(await screen.findByText('Среди ваших заказов такого нет')).toBeVisible()
  })

  it('has a list that is empty at first', async () => {
    const { screen } = await openApp(server, { as: PEOPLE.vera, at: '/orders' })

    expect(await screen.findByText('Заказов пока нет')).toBeVisible()
  })
})
