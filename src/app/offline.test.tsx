import { act } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { addToCart } from '#domain/contract/cart.ts'
import { listOrders } from '#domain/contract/orders.ts'
import { aProduct, type Goods, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna } = PEOPLE

describe('without a connection', () => {
  let server: TestShop
  let mug: Goods
  beforeEach(async () => {
    localStorage.clear()
    server = await openServer()
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
  })

  /** Anna has the app open; her connection goes and comes, and the host hides the app and shows it again. */
  async function openAt(at: string) {
    let connected = true
    const hearers: ((shows: boolean) => void)[] = []
    const opened = await openApp(server, {
      as: anna,
      at,
      host: {
        onSeen: (hear) => {
          hearers.push(hear)
          return () => undefined
        },
      },
      way: (send) => (input, init) =>
        connected ? send(input, init) : Promise.reject(new TypeError('Failed to fetch')),
    })
    return {
      ...opened,
      connect: (is: boolean) => void (connected = is),
      comeBack: () => act(() => hearers.forEach((hear) => hear(true))),
    }
  }

  it('what was seen is shown, and said to be old', async () => {
    const { screen, person, connect, comeBack } = await openAt(`/product/${mug.id}`)
    await screen.findByRole('heading', { name: 'Кружка' })
    await person.click(screen.getByRole('button', { name: 'Назад' }))
    await screen.findByRole('searchbox')

    connect(false)
    comeBack()
    await person.click(await screen.findByRole('link', { name: /Кружка/ }))

    expect(await screen.findByRole('heading', { name: 'Кружка' })).toBeVisible()
    expect(await screen.findByText('Нет связи. Показываем то, что успели загрузить')).toBeVisible()
  })

  it('nothing is ordered later by itself, and what was typed is still there', async () => {
    await server.as(anna).call(addToCart, { variantId: mug.variant.id })
    const { screen, person, connect, comeBack } = await openAt('/checkout')
    const phone = await screen.findByRole('textbox', { name: /Телефон/ })
    await person.type(phone, '9161234567')

    connect(false)
    await person.click(screen.getByRole('button', { name: spaced('Перейти к оплате 990 ₽') }))
    expect(await screen.findByText(/Нет связи с магазином/)).toBeVisible()
    connect(true)
    comeBack()

    expect(phone).toHaveValue('9161234567')
    expect(screen.getByRole('button', { name: spaced('Перейти к оплате 990 ₽') })).toBeEnabled()
    expect((await server.as(anna).call(listOrders, {})).items).toEqual([])
  })
})
