import { beforeEach, describe, expect, it } from 'vitest'

import { getOrder, placeOrder } from '#domain/contract/orders.ts'
import { cancelShopOrder } from '#domain/contract/refunds.ts'
import type { OrderId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import { HOUR } from '#domain/time.ts'
import { anOffer, aProduct, type Goods, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { chargedFor, holdsSeat, pays, settles } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, olga } = PEOPLE

describe('the money of an order', () => {
  let server: TestShop
  let mug: Goods
  let orderId: OrderId
  const open = () => openApp(server, { as: anna, at: `/orders/${orderId}` })

  async function ordered() {
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    const lines = [{ variantId: mug.variant.id, quantity: 2, price: mug.price }]
    const order = { lines, delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }
    orderId = (await server.as(anna).call(placeOrder, order)).orderId
  }

  beforeEach(async () => {
    server = await openServer()
    await ordered()
  })

  it('goes back when its buyer cancels before it is packed', async () => {
    await pays(server, anna, orderId)
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Отменить заказ' }))
    await person.click(screen.getByRole('button', { name: spaced('Отменить и вернуть 1 980 ₽') }))

    expect(await screen.findByText('Отменён')).toBeVisible()
    expect(screen.getByText(spaced('Возвращаем 1 980 ₽: вся сумма'))).toBeVisible()
  })

  it('was not taken yet when an unpaid order is cancelled', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Отменить заказ' }))
    expect(screen.getByText('Деньги не списаны. Товары снова смогут купить другие.')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Отменить заказ' }))

    expect(await screen.findByText('Отменён')).toBeVisible()
    expect(await server.as(anna).call(getOrder, { orderId })).toMatchObject({ payment: { state: 'created' } })
  })

  it('has its receipts, line by line', async () => {
    await pays(server, anna, orderId)
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: /Предоплата 1\s980\s₽/ }))

    const how = await screen.findByText('предоплата 100 %, без НДС')
    expect(how.closest('li')).toHaveTextContent(/Кружка2 × 990\s₽ = 1\s980\s₽/)
  })

  it('that was charged for a gathering group says what may come back', async () => {
    const offer = await server.offers(anOffer({ product: mug }))
    const seat = await holdsSeat(server, offer, anna)
    orderId = seat.orderId
    await chargedFor(server, anna, orderId)

    const { screen } = await open()

    expect(await screen.findByText(spaced('Списано 792 ₽'))).toBeVisible()
    expect(
      screen.getByText('Если цена станет ниже, вернём разницу. Если группа не соберётся, вернём всё.'),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Отменить заказ' })).not.toBeInTheDocument()
  })

  it('that does not come back is no secret, and no false promise', async () => {
    server = await openServer({
      payments: sandbox(() => ({ refund: () => Promise.reject(new Error('The bank is closed')) })),
    })
    await ordered()
    await pays(server, anna, orderId)
    await server.as(olga).call(cancelShopOrder, { orderId })
    for (let hour = 0; hour < 48; hour++) {
      await settles(server)
      server.pass(HOUR)
    }

    const { screen } = await open()

    expect(
      await screen.findByText(/Деньги возвращаются, но банк пока это не подтвердил\. Мы разбираемся/),
    ).toBeVisible()
    expect(screen.queryByText(/Вернули/)).not.toBeInTheDocument()
  })
})
