import { beforeEach, describe, expect, it } from 'vitest'

import { placeOrder } from '#domain/contract/orders.ts'
import { getPickupCode } from '#domain/contract/pickups.ts'
import { moveOrder } from '#domain/contract/seller.ts'
import type { OrderId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import type { SellerMove } from '#domain/order.ts'
import { halvesOf } from '#domain/pickupCode.ts'
import { aProduct, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { pays } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { readByCamera } from '#tests/screens/readByCamera.ts'

const { anna, olga } = PEOPLE

describe('an order at its pick-up point', () => {
  let server: TestShop
  let orderId: OrderId
  const open = (way?: (send: typeof fetch) => typeof fetch) =>
    openApp(server, { as: anna, at: `/orders/${orderId}`, ...(way && { way }) })
  async function moves(...steps: readonly SellerMove[]) {
    for (const to of steps) await server.as(olga).call(moveOrder, { orderId, to })
  }

  beforeEach(async () => {
    server = await openServer()
    const mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    const lines = [{ variantId: mug.variant.id, quantity: 1, price: mug.price }]
    const order = { lines, delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }
    orderId = (await server.as(anna).call(placeOrder, order)).orderId
    await pays(server, anna, orderId)
  })

  it('shows its buyer a code, in digits and for a camera', async () => {
    await moves('packed', 'shipped')
    const { code } = await server.as(anna).call(getPickupCode, { orderId })
    if (code === null) throw new Error('An order at its point should have a code')

    const { screen } = await open()

    expect(await screen.findByText(halvesOf(code))).toBeVisible()
    expect(readByCamera(await screen.findByRole('img', { name: 'QR-код для получения заказа' }))).toBe(code)
  })

  it('shows none before it is there, nor after it was handed over', async () => {
    await moves('packed')
    const before = await open()
    await before.screen.findByText('Собран')
    expect(before.screen.queryByText('Код для получения')).not.toBeInTheDocument()
    before.screen.unmount()

    await moves('shipped', 'delivered')
    const after = await open()

    await after.screen.findByText('Доставлен')
    expect(after.screen.queryByText('Код для получения')).not.toBeInTheDocument()
  })

  it('that was there before codes were given is fetched by its number', async () => {
    await moves('packed', 'shipped')
    await server.world.transaction((tx) =>
      tx.updateTable('order').set({ pickup_code: null }).where('shop_id', '=', server.shop).execute(),
    )

    const { screen } = await open()

    expect(await screen.findByText(/Назовите там, где забираете заказ, его номер/)).toBeVisible()
  })

  it('lets its buyer ask for the code again when it did not come', async () => {
    await moves('packed', 'shipped')
    let isDown = true
    const { screen, person } = await open((send) => async (input, init) => {
      if (isDown && new Request(input).url.endsWith('/pickup-code')) throw new TypeError('Failed to fetch')
      return send(input, init)
    })

    const again = await screen.findByRole('button', { name: /Повторить|Попробовать/ })
    isDown = false
    await person.click(again)

    expect(await screen.findByText(/^\d{4} \d{4}$/)).toBeVisible()
  })
})
