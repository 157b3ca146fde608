import { describe, expect, it } from 'vitest'

import { addToCart } from '#domain/contract/cart.ts'
import { UNNAMED } from '#domain/legalSeller.ts'
import { aProduct, PEOPLE } from '#mocks/builders.ts'
import { openFirstShop } from '#server/shops/openFirstShop.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna } = PEOPLE

const named = ({ world }: TestShop) =>
  openFirstShop(world, {
    name: 'Вместе',
    courierPrice: 0,
    doors: [],
    legalSeller: {
      ...UNNAMED,
      name: 'ИП Соколова Ольга Андреевна',
      inn: '770000000082',
      ogrn: '300770000000005',
      phone: '+74951234567',
      returnsPage: 'https://shop.example/returns',
    },
  })

describe('the page about the shop', () => {
  it('names who sells and how to reach them, and leaves out what was not said', async () => {
    const server = await openServer()
    await named(server)

    const { screen } = await openApp(server, { as: anna, at: '/about' })

    expect(await screen.findByText('ИП Соколова Ольга Андреевна')).toBeVisible()
    expect(screen.getByText('770000000082')).toBeVisible()
    expect(screen.getByText('ОГРНИП')).toBeVisible()
    expect(screen.getByRole('link', { name: '+7 495 123-45-67' })).toHaveAttribute('href', 'tel:+74951234567')
    expect(screen.queryByText('Почта')).not.toBeInTheDocument()
  })

  it('says what delivery costs, what the law gives to buyers, and what is known of them', async () => {
    const { screen } = await openApp(await openServer(), { as: anna, at: '/about' })

    expect(await screen.findByText(spaced('Курьером, 300 ₽'))).toBeVisible()
    expect(screen.getByText(/ещё 7 дней после получения/)).toBeVisible()
    expect(screen.getByText(/Имя и телефон получателя/)).toBeVisible()
  })

  it('sends whoever asks who sells to the community, as long as the owner has not said it', async () => {
    const { screen, person, asked } = await openApp(await openServer(), { as: anna, at: '/about' })

    expect(await screen.findByText(/Спросите его в сообществе/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Написать магазину' }))

    expect(asked).toMatchObject([{ verb: 'openLink', what: expect.stringMatching(/^https:\/\/vk\.me\/club/) }])
  })

  it('leads to the owner’s own terms of returns', async () => {
    const server = await openServer()
    await named(server)
    const { screen, person, asked } = await openApp(server, { as: anna, at: '/about' })

    await person.click(await screen.findByRole('button', { name: 'Условия возврата этого магазина' }))

    expect(asked).toMatchObject([{ verb: 'openLink', what: 'https://shop.example/returns' }])
    expect(screen.queryByRole('button', { name: 'Политика этого магазина' })).not.toBeInTheDocument()
  })

  it('says that it is a demonstration where money is pretend, and only there', async () => {
    const pretend = await openApp(await openServer(), { as: anna, at: '/about' })
    expect(await pretend.screen.findByText(/Это демонстрация/)).toBeVisible()
    pretend.screen.unmount()

    const real = await openApp(await openServer({ settings: { pretendMoney: false } }), { as: anna, at: '/about' })

    expect(await real.screen.findByText('Личные данные')).toBeVisible()
    expect(real.screen.queryByText(/Это демонстрация/)).not.toBeInTheDocument()
  })

  it('is read by anybody in a plain browser', async () => {
    const server = await openServer()
    await named(server)

    const { screen } = await openApp(server, { as: null, at: '/about' })

    expect(await screen.findByText('ИП Соколова Ольга Андреевна')).toBeVisible()
  })
})

describe('the way to the page about the shop', () => {
  it('stands beside the button that pays', async () => {
    const server = await openServer()
    const mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    await server.as(anna).call(addToCart, { variantId: mug.variant.id })
    const { screen, person } = await openApp(server, { as: anna, at: '/checkout' })

    await person.click(await screen.findByRole('link', { name: 'условиями продажи' }))

    expect(await screen.findByText('Личные данные')).toBeVisible()
  })

  it.each(['/cart', '/orders'])('stands at the end of %s', async (at) => {
    const { screen, person } = await openApp(await openServer(), { as: anna, at })

    await person.click(await screen.findByRole('button', { name: /О магазине/ }))

    expect(await screen.findByText('Личные данные')).toBeVisible()
  })
})
