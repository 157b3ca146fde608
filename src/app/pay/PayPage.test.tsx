import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { createApi } from '#app/api/client.ts'
import { getOrder } from '#domain/contract/orders.ts'
import type { PaymentId } from '#domain/ids.ts'
import { MINUTE } from '#domain/time.ts'
import { PEOPLE } from '#mocks/builders.ts'
import { atThePayPage } from '#tests/conformance/harness/paying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { settles } from '#tests/screens/buying.ts'
import { openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

import { readNote } from './payNote.ts'
import { PayPage } from './PayPage.tsx'

const BACK = 'http://shop.test/index.html?vk_language=ru#/orders'

describe('the pay page', () => {
  let server: TestShop
  let at: Awaited<ReturnType<typeof atThePayPage>>
  let isOffline: boolean

  beforeEach(async () => {
    isOffline = false
    server = await openServer()
    at = await atThePayPage(server, PEOPLE.anna)
  })

  function open(paymentId: PaymentId | null = at.paymentId) {
    const api = createApi({
      base: 'http://shop.test/api/',
      fetch: (input, init) =>
        isOffline ? Promise.reject(new TypeError('Failed to fetch')) : server.app.fetch(new Request(input, init)),
      session: { token: () => null, renewed: () => undefined, signInAgain: () => Promise.resolve(false) },
    })
    const leave = vi.fn<(address: string) => void>()
    const screen = render(<PayPage api={api} note={{ shop: server.shop, paymentId, back: BACK }} leave={leave} />)
    return { screen, person: userEvent.setup(), leave }
  }
  const press = async ({ screen, person }: ReturnType<typeof open>, words: string) =>
    person.click(await screen.findByRole('button', { name: spaced(words) }))
  const order = () => at.buyer.call(getOrder, { orderId: at.orderId })

  it('takes pretend money, says so, and leads back at once and by itself', async () => {
    const page = open()

    await press(page, 'Оплатить 990 ₽')

    expect(await page.screen.findByText('Готово, платёж принят')).toBeVisible()
    expect(page.screen.getByText(/Деньги здесь понарошку/)).toBeVisible()
    expect(page.screen.getByRole('link', { name: 'Вернуться в магазин' })).toHaveAttribute('href', BACK)
    await expect.poll(() => page.leave).toHaveBeenCalledWith(BACK)
    await settles(server)
    expect(await order()).toMatchObject({ state: 'paid' })
  })

  it('says what happens to the money, and takes it at once by a method that knows no hold', async () => {
    const page = open()

    expect(await page.screen.findByText('Деньги заморозим, магазин спишет их позже')).toBeVisible()
    await page.person.click(page.screen.getByRole('radio', { name: /СБП.*Деньги спишем сразу/ }))
    await press(page, 'Оплатить 990 ₽')

    await settles(server)
    expect(await order()).toMatchObject({ state: 'paid', payment: { state: 'captured' } })
  })

  it('declines', async () => {
    const page = open()

    await press(page, 'Отклонить')

    expect(await page.screen.findByText('Банк отклонил платёж')).toBeVisible()
    await settles(server)
    expect(await order()).toMatchObject({ payment: { state: 'declined' } })
  })

  it('can let the bank answer twice, and a minute late', async () => {
    const page = open()
    await page.person.click(await page.screen.findByText('Как ответит банк'))

    expect(page.screen.getByRole('button', { name: 'Оплатить, но ответить дважды' })).toBeVisible()
    await press(page, 'Оплатить, но ответить через минуту')

    await settles(server)
    expect(await order()).toMatchObject({ state: 'awaiting_payment' })
    server.pass(MINUTE)
    await settles(server)
    expect(await order()).toMatchObject({ state: 'paid' })
  })

  it('takes no payment twice', async () => {
    await press(open(), 'Оплатить 990 ₽')
    await expect.poll(() => document.body).toHaveTextContent('Готово')

    const { screen } = open()

    expect(await screen.findByText('Этот платёж уже сделан')).toBeVisible()
  })

  it('says that it knows no such payment', async () => {
    const { screen } = open(null)

    expect(screen.getByText('Такого платежа нет')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Вернуться в магазин' })).toBeVisible()
  })

  it('offers to try again when the shop cannot be reached', async () => {
    isOffline = true
    const page = open()
    expect(await page.screen.findByText('Нет связи с магазином. Проверьте интернет')).toBeVisible()

    isOffline = false
    await press(page, 'Повторить')

    expect(await page.screen.findByRole('button', { name: spaced('Оплатить 990 ₽') })).toBeVisible()
  })
})

describe('the note behind the pay page’s address', () => {
  const read = (hash: string) => {
    const { search, href } = new URL(`http://shop.test/pay.html?vk_user_id=1${hash}`)
    return readNote({ hash, search, href })
  }

  it('leads back with what the host said at the launch', () => {
    const note = read(
      '#shop=01970000-0000-7000-8000-000000000001&payment=01970000-0000-7000-8000-000000000009&back=%2Forders',
    )

    expect(note.shop).toBe('01970000-0000-7000-8000-000000000001')
    expect(note.paymentId).toBe('01970000-0000-7000-8000-000000000009')
    expect(note.back).toBe('http://shop.test/index.html?vk_user_id=1#/orders')
  })

  it.each(['https://evil.test', '//evil.test', 'javascript:alert(1)'])(
    'leads nowhere but into the shop: %s',
    (back) => {
      expect(read(`#back=${encodeURIComponent(back)}`).back).toBe('http://shop.test/index.html?vk_user_id=1#/orders')
    },
  )
})
