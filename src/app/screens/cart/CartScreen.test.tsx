import { waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { addToCart, getCart } from '#domain/contract/cart.ts'
import { aProduct, type Goods, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna } = PEOPLE

describe('the cart', () => {
  let server: TestShop
  let mug: Goods
  const open = () => openApp(server, { as: anna, at: '/cart' })

  beforeEach(async () => {
    server = await openServer()
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00, stock: 3 }))
  })

  it('is empty at first and leads to the catalogue', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Выбрать товары' }))

    expect(await screen.findByRole('heading', { name: /Каталог/ })).toBeVisible()
  })

  it('adds up what is in it, as many as there are', async () => {
    await server.as(anna).call(addToCart, { variantId: mug.variant.id, quantity: 2 })
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Больше: Кружка' }))

    expect(await screen.findByRole('button', { name: spaced('Оформить за 2 970 ₽') })).toBeEnabled()
    expect(screen.getByRole('button', { name: 'Больше: Кружка' })).toBeDisabled()
    expect(screen.getByText('Больше нет в наличии')).toBeVisible()
  })

  it('sends the last of quick taps', async () => {
    await server.as(anna).call(addToCart, { variantId: mug.variant.id })
    const { screen, person } = await open()
    const more = await screen.findByRole('button', { name: 'Больше: Кружка' })

    await person.dblClick(more)

    await waitFor(async () =>
      expect(await server.as(anna).call(getCart, {})).toMatchObject({ lines: [{ quantity: 3 }] }),
    )
  })

  it('lets a line go, and takes it back from those who did not mean it', async () => {
    await server.as(anna).call(addToCart, { variantId: mug.variant.id, quantity: 2 })
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Убрать из корзины: Кружка' }))
    expect(await screen.findByText('В корзине пусто')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Вернуть' }))

    const line = await screen.findByRole('group', { name: 'Сколько: Кружка' })
    expect(within(line).getByText('2')).toBeVisible()
  })

  it('says why a line is left out of the order', async () => {
    await server.as(anna).call(addToCart, { variantId: mug.variant.id, quantity: 5 })
    const { screen, person } = await open()

    expect(await screen.findByText(/Осталось только 3/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Этих товаров сейчас нет, заказать нечего' })).toBeDisabled()
    await person.click(screen.getByRole('button', { name: 'Взять 3' }))

    expect(await screen.findByRole('button', { name: spaced('Оформить за 2 970 ₽') })).toBeEnabled()
  })

  it('counts its units in the tab', async () => {
    await server.as(anna).call(addToCart, { variantId: mug.variant.id, quantity: 3 })

    const { screen } = await openApp(server, { as: anna, at: '/orders' })

    expect(await screen.findByRole('button', { name: /товаров внутри: 3/ })).toBeVisible()
  })

  it('sends people whom nobody knows to the network', async () => {
    const { screen, person, asked } = await openApp(server, { as: null, at: '/cart' })

    await person.click(await screen.findByRole('button', { name: 'Открыть во ВКонтакте' }))

    expect(asked).toMatchObject([{ verb: 'openLink' }])
  })
})
