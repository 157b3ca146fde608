import { act, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { addToCart } from '#domain/contract/cart.ts'
import { listOrders } from '#domain/contract/orders.ts'
import { anOffer, aProduct, type Goods, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { sits } from '#tests/screens/buying.ts'
import { watchLeaving } from '#tests/screens/leaving.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

const { anna, boris } = PEOPLE

describe('without a connection', () => {
  let server: TestShop
  let mug: Goods
  beforeEach(async () => {
    localStorage.clear()
    server = await openServer()
    mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
  })

  /**
   * Anna has the app open; her connection goes and comes, and the host hides the app and shows it again. While it is
   * `one way`, what she asks for arrives and the answer is lost.
   */
  async function openAt(at: string) {
    let connection: boolean | 'one way' = true
    const answered: string[] = []
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
      way: (send) => async (input, init) => {
        const answer = connection ? await send(input, init) : null
        if (answer === null || connection !== true) throw new TypeError('Failed to fetch')
        answered.push(new Request(input, init).url)
        return answer
      },
    })
    return {
      ...opened,
      answered,
      connect: (is: typeof connection) => void (connection = is),
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

  it.each(['catalogue', 'reviews'] as const)('a list stays on the screen and is said to be old: the %s', async (of) => {
    const at = of === 'catalogue' ? '/' : `/product/${mug.id}/reviews`
    const { screen, connect, comeBack } = await openAt(at)
    const seen = of === 'catalogue' ? 'Кружка' : 'Отзывов пока нет'
    await screen.findByText(seen)

    connect(false)
    comeBack()

    expect(
      await screen.findByText('Нет связи. Показываем то, что успели загрузить', {}, { timeout: 5_000 }),
    ).toBeVisible()
    expect(screen.getByText(seen)).toBeVisible()
  })

  it('what is on the screen is said to be old as soon as the browser notices, and no longer when it is renewed', async () => {
    const { screen, connect } = await openAt(`/product/${mug.id}`)
    await screen.findByRole('heading', { name: 'Кружка' })

    connect(false)
    await act(async () => void window.dispatchEvent(new Event('offline')))
    const words = await screen.findByText('Нет связи. Показываем то, что успели загрузить', {}, { timeout: 5_000 })
    connect(true)
    await act(async () => void window.dispatchEvent(new Event('online')))

    await waitFor(() => expect(words).not.toBeInTheDocument())
  })

  it('an order whose answer was lost is asked for by the same press again, and is placed once', async () => {
    await server.as(anna).call(addToCart, { variantId: mug.variant.id })
    const left = watchLeaving()
    const { screen, person, answered, connect, comeBack } = await openAt('/checkout')
    await person.type(await screen.findByRole('textbox', { name: /Телефон/ }), '9161234567')

    connect('one way')
    await person.click(screen.getByRole('button', { name: spaced('Перейти к оплате 990 ₽') }))
    expect(await screen.findByText(/Нет связи с магазином/)).toBeVisible()
    connect(true)
    answered.length = 0
    comeBack()
    await expect.poll(() => answered).toContain('http://shop.test/api/cart')
    await person.click(await screen.findByRole('button', { name: spaced('Перейти к оплате 990 ₽') }))

    await waitFor(() => expect(left).toHaveLength(1))
    expect((await server.as(anna).call(listOrders, {})).items).toHaveLength(1)
  })

  it('a seat whose answer was lost is asked for by the same press again, though it is held by now', async () => {
    const offer = await server.offers(anOffer({ product: mug }))
    const groupId = await sits(server, offer, boris)
    const left = watchLeaving()
    const at = `/product/${mug.id}/together?group=${groupId}`
    const { screen, person, answered, connect, comeBack } = await openAt(at)
    const press = async () => person.click(await screen.findByRole('button', { name: /^Перейти к оплате/ }))
    await person.type(await screen.findByRole('textbox', { name: /Телефон/ }), '9161234567')

    connect('one way')
    await press()
    expect(await screen.findByText(/Нет связи с магазином/)).toBeVisible()
    connect(true)
    answered.length = 0
    comeBack()
    await expect.poll(() => answered).toContain(`http://shop.test/api/group-buys/${groupId}`)
    await press()

    await waitFor(() => expect(left).toHaveLength(1))
    expect((await server.as(anna).call(listOrders, {})).items).toHaveLength(1)
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
