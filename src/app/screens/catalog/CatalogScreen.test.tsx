import { beforeEach, describe, expect, it } from 'vitest'

import { aCategory, anOffer, aProduct, type Goods, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna } = PEOPLE

describe('the catalogue', () => {
  let server: TestShop
  let mug: Goods
  const open = (at = '/') => openApp(server, { as: anna, at })

  beforeEach(async () => {
    server = await openServer()
    const dishes = await server.keepsCategory(aCategory({ name: 'Посуда' }))
    const clothes = await server.keepsCategory(aCategory({ name: 'Одежда' }))
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00, category: dishes.id }))
    await server.sells(aProduct({ name: 'Шарф', price: 490_00, stock: 0, category: clothes.id }))
    await server.offers(anOffer({ product: mug }))
  })

  it('shows the price alone and the price together', async () => {
    const { screen } = await open()

    const card = await screen.findByRole('link', { name: /Кружка/ })

    expect(card).toHaveTextContent(/990\s₽/)
    expect(card).toHaveTextContent(/792\s₽ вместе/)
    expect(card).toHaveTextContent(/от 3\sчеловек/)
  })

  it('says what is sold out', async () => {
    const { screen } = await open()

    expect(await screen.findByRole('link', { name: /Шарф/ })).toHaveTextContent('Нет в наличии')
  })

  it('asks for nothing that came with the launch', async () => {
    const asked: string[] = []
    const { screen } = await openApp(server, {
      as: anna,
      at: '/',
      way: (send) => (input, init) => {
        asked.push(new URL(new Request(input, init).url).pathname)
        return send(input, init)
      },
    })

    await screen.findByRole('link', { name: /Кружка/ })

    expect(asked.filter((path) => path !== '/api/cart')).toEqual(['/api/launch'])
  })

  it('narrows to a category and back', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('button', { name: 'Одежда' }))
    expect(await screen.findByRole('link', { name: /Шарф/ })).toBeVisible()
    expect(screen.queryByRole('link', { name: /Кружка/ })).toBeNull()

    await person.click(screen.getByRole('button', { name: 'Все товары' }))
    expect(await screen.findByRole('link', { name: /Кружка/ })).toBeVisible()
  })

  it('finds by a part of a word, and says when there is nothing', async () => {
    const { screen, person } = await open()
    const search = await screen.findByRole('searchbox', { name: 'Поиск товаров' })

    await person.type(search, 'самовар')
    expect(await screen.findByText('Ничего не нашлось')).toBeVisible()

    await person.click(screen.getByRole('button', { name: 'Показать все товары' }))
    expect(await screen.findByRole('link', { name: /Кружка/ })).toBeVisible()
    expect(search).toHaveValue('')
  })

  it('offers to try again when the shop cannot be reached', async () => {
    let offline = true
    const { screen, person } = await openApp(server, {
      as: anna,
      at: '/',
      way: (send) => (input, init) => (offline ? Promise.reject(new TypeError('Failed to fetch')) : send(input, init)),
    })
    expect(await screen.findByText('Нет связи с магазином. Проверьте интернет')).toBeVisible()

    offline = false
    await person.click(screen.getByRole('button', { name: 'Повторить' }))

    expect(await screen.findByRole('link', { name: /Кружка/ })).toBeVisible()
  })

  it('opens a product, and comes back to where it was', async () => {
    const { screen, person } = await open()

    await person.click(await screen.findByRole('link', { name: /Кружка/ }))
    // The product's code is fetched only now.
    expect(await screen.findByRole('heading', { name: 'Кружка' }, { timeout: 10_000 })).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Назад' }))

    expect(await screen.findByRole('searchbox')).toBeVisible()
  })

  it('is shown, and says so, to those whose link leads nowhere', async () => {
    const { screen } = await open('/nowhere')

    expect(await screen.findByText('Такой страницы нет, вот каталог')).toBeVisible()
    expect(await screen.findByRole('link', { name: /Кружка/ })).toBeVisible()
  })
})
