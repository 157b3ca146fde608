import { beforeEach, describe, expect, it } from 'vitest'

import { addToCart } from '#domain/contract/cart.ts'
import { listOrders } from '#domain/contract/orders.ts'
import { kopecks } from '#domain/money.ts'
import { aProduct, type Goods, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { backFrom, watchLeaving } from '#tests/screens/leaving.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna } = PEOPLE

describe('ordering alone', () => {
  let server: TestShop
  let left: readonly string[]
  let mug: Goods

  beforeEach(async () => {
    localStorage.clear()
    left = watchLeaving()
    server = await openServer()
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00, stock: 3 }))
    await server.as(anna).call(addToCart, { variantId: mug.variant.id })
  })

  async function open() {
    const visit = await openApp(server, { as: anna, at: '/checkout' })
    await visit.screen.findByRole('button', { name: spaced('Перейти к оплате 990 ₽') })
    const press = (words: string) => visit.person.click(visit.screen.getByRole('button', { name: spaced(words) }))
    return { ...visit, press, phone: visit.screen.getByRole('textbox', { name: /Телефон/ }) }
  }

  const becomesDearer = () =>
    server.world.db
      .updateTable('variant')
      .set({ price: kopecks(1_090_00) })
      .where('shop_id', '=', SHOP)
      .execute()

  it('says at the field what is wrong with it, and goes there', async () => {
    const { screen, person, phone, press } = await open()

    await person.type(phone, '123')
    await press('Перейти к оплате 990 ₽')

    expect(phone).toBeInvalid()
    expect(phone).toHaveAccessibleDescription('Нужен российский номер: +7 и десять цифр')
    expect(phone).toHaveFocus()
    expect(screen.getByRole('textbox', { name: /Имя/ })).toHaveValue('Анна')
    expect(await server.as(anna).call(listOrders, {})).toMatchObject({ items: [] })
  })

  it('leads to the provider’s page, which brings its buyer back to the order', async () => {
    const { person, phone, press } = await open()

    await person.type(phone, '8 (916) 123-45-67')
    await press('Перейти к оплате 990 ₽')

    await expect.poll(() => left).toHaveLength(1)
    const { items } = await server.as(anna).call(listOrders, {})
    const page = new URL(left[0] ?? '')
    expect(page.pathname).toBe('/pay.html')
    expect(page.search).toBe('?vk_language=ru')
    expect(backFrom(left[0])).toBe(`/orders/${items[0]?.id}`)
  })

  it('leaves its buyer at the order, to be paid from there, where the bank’s page could not be asked for', async () => {
    let wentWrong = false
    const { screen, person } = await openApp(server, {
      as: anna,
      at: '/checkout',
      way: (send) => async (input, init) => {
        if (wentWrong || !new Request(input).url.endsWith('/payment')) return send(input, init)
        wentWrong = true
        throw new TypeError('Failed to fetch')
      },
    })
    await person.type(await screen.findByRole('textbox', { name: /Телефон/ }), '9161234567')
    await person.click(screen.getByRole('button', { name: spaced('Перейти к оплате 990 ₽') }))

    const pay = await screen.findByRole('button', { name: spaced('Оплатить 990 ₽') })
    expect(await screen.findByText('Нет связи с магазином. Проверьте интернет')).toBeVisible()
    expect(left).toEqual([])
    await person.click(pay)
    await expect.poll(() => left).toHaveLength(1)
    expect((await server.as(anna).call(listOrders, {})).items).toHaveLength(1)
  })

  it('takes an e-mail for the receipt, and says what is wrong with one', async () => {
    const { screen, person, phone, press } = await open()
    await person.type(phone, '9161234567')
    const email = screen.getByRole('textbox', { name: /Почта/ })

    await person.type(email, 'anna')
    await press('Перейти к оплате 990 ₽')
    expect(email).toHaveAccessibleDescription(/Нужен адрес вида/)
    await person.type(email, '@ryadom.example')
    await press('Перейти к оплате 990 ₽')

    await expect.poll(() => left).toHaveLength(1)
    const kept = await server.world.db
      .selectFrom('order')
      .select('recipient_email')
      .where('shop_id', '=', SHOP)
      .execute()
    expect(kept).toEqual([{ recipient_email: 'anna@ryadom.example' }])
  })

  it('takes a courier’s address, and adds what the courier costs', async () => {
    const { screen, person, phone, press } = await open()
    await person.type(phone, '9161234567')

    await person.click(screen.getByRole('radio', { name: /Курьером/ }))
    await press('Перейти к оплате 1 290 ₽')
    expect(screen.getByRole('textbox', { name: /Город/ })).toHaveAccessibleDescription('В каком городе вы живёте?')
    await person.type(screen.getByRole('textbox', { name: /Город/ }), 'Тула')
    await person.type(screen.getByRole('textbox', { name: /Улица/ }), 'Мира, 5')
    await press('Перейти к оплате 1 290 ₽')

    await expect.poll(() => left).toHaveLength(1)
    expect(await server.as(anna).call(listOrders, {})).toMatchObject({ items: [{ deliveryPrice: 300_00 }] })
  })

  it('shows old and new prices when they moved, and asks again', async () => {
    const { screen, person, phone, press } = await open()
    await person.type(phone, '9161234567')
    await becomesDearer()

    await press('Перейти к оплате 990 ₽')

    expect(await screen.findByText(spaced('Кружка: было 990 ₽, стало 1 090 ₽'))).toBeVisible()
    await press('Перейти к оплате 1 090 ₽')
    await expect.poll(() => left).toHaveLength(1)
    expect(await server.as(anna).call(listOrders, {})).toMatchObject({ items: [{ lines: [{ price: 1_090_00 }] }] })
  })

  it('counts anew at the new prices when its buyer chooses another delivery', async () => {
    const { screen, person, phone, press } = await open()
    await person.type(phone, '9161234567')
    await becomesDearer()
    await press('Перейти к оплате 990 ₽')
    await screen.findByText(spaced('Кружка: было 990 ₽, стало 1 090 ₽'))

    await person.click(screen.getByRole('radio', { name: /Курьером/ }))

    expect(await screen.findByRole('button', { name: spaced('Перейти к оплате 1 390 ₽') })).toBeEnabled()
    expect(screen.queryByText(/было 990/)).not.toBeInTheDocument()
  })

  it('names the goods that ran out meanwhile', async () => {
    const { screen, person, phone, press } = await open()
    await person.type(phone, '9161234567')
    await server.world.db.updateTable('stock').set({ on_hand: 0 }).where('shop_id', '=', SHOP).execute()

    await press('Перейти к оплате 990 ₽')

    expect(await screen.findByText('«Кружка»: товар только что закончился')).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Вернуться в корзину' }))
    expect(await screen.findByText('Товар закончился, в заказ не войдёт')).toBeVisible()
  })

  it('keeps what was typed for the next try, for this person alone', async () => {
    const first = await open()
    await first.person.type(first.phone, '9161234567')
    first.screen.unmount()

    const second = await open()
    expect(second.phone).toHaveValue('9161234567')
    second.screen.unmount()
    await server.as(PEOPLE.boris).call(addToCart, { variantId: mug.variant.id })
    const boris = await openApp(server, { as: PEOPLE.boris, at: '/checkout' })
    expect(await boris.screen.findByRole('textbox', { name: /Телефон/ })).toHaveValue('')
  })

  it('places the order at once where nothing is paid online', async () => {
    server = await openServer({ payments: null })
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    await server.as(anna).call(addToCart, { variantId: mug.variant.id })
    const { screen, person } = await openApp(server, { as: anna, at: '/checkout' })

    await person.type(await screen.findByRole('textbox', { name: /Телефон/ }), '9161234567')
    await person.click(screen.getByRole('button', { name: spaced('Заказать за 990 ₽') }))

    expect(await screen.findByText('Оплата при получении')).toBeVisible()
    expect(left).toEqual([])
  })
})
