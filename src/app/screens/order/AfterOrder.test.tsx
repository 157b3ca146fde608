import { beforeEach, describe, expect, it } from 'vitest'

import { placeOrder } from '#domain/contract/orders.ts'
import type { OrderId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import { DAY } from '#domain/time.ts'
import { aProduct, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { pays } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

import type { Host, HostVerb } from '../../host/host.ts'

const { anna } = PEOPLE

describe('whoever has bought', () => {
  let server: TestShop
  let orderId: OrderId

  beforeEach(async () => {
    localStorage.clear()
    server = await openServer()
    const mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    const lines = [{ variantId: mug.variant.id, quantity: 1, price: mug.price }]
    const order = { lines, delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }
    orderId = (await server.as(anna).call(placeOrder, order)).orderId
  })

  const open = (has: readonly HostVerb[], host: Partial<Host> = {}) =>
    openApp(server, {
      as: anna,
      at: `/orders/${orderId}`,
      host: { isSupported: async (verb) => has.includes(verb), ...host },
    })
  const pay = () => pays(server, anna, orderId)

  it('may let the shop write to them, where the network tells nobody anything else', async () => {
    await pay()
    const { screen, person, asked } = await open(['allowMessages', 'favourites'])

    expect(await screen.findByText(/Магазин может написать вам сообщением/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Писать мне сообщением' }))

    expect(await screen.findByText('Готово, магазин может вам написать.')).toBeVisible()
    expect(asked).toMatchObject([{ verb: 'allowMessages', what: expect.any(Number) }])
  })

  it('is not asked again after a no, and is offered something else the next time', async () => {
    await pay()
    const { screen, person } = await open(['allowMessages', 'favourites'], {
      allowMessages: async () => ({ kind: 'cancelled' }),
    })

    await person.click(await screen.findByRole('button', { name: 'Писать мне сообщением' }))
    expect(await screen.findByText(/Хорошо, писать не будем/)).toBeVisible()
    screen.unmount()
    const again = await open(['allowMessages', 'favourites'])

    expect(await again.screen.findByRole('button', { name: 'Добавить в избранное' })).toBeVisible()
    expect(again.screen.queryByRole('button', { name: 'Писать мне сообщением' })).not.toBeInTheDocument()
  })

  it('hears after a no where the shop can be kept all the same', async () => {
    await pay()
    const { screen, person } = await open(['favourites'], { addToFavourites: async () => ({ kind: 'cancelled' }) })

    await person.click(await screen.findByRole('button', { name: 'Добавить в избранное' }))

    expect(await screen.findByText(/это есть в меню приложения/)).toBeVisible()
  })

  it('may be asked again when the network did not answer', async () => {
    await pay()
    const silent: Partial<Host> = { addToFavourites: async () => ({ kind: 'timeout' }) }
    const { screen, person } = await open(['favourites'], silent)

    await person.click(await screen.findByRole('button', { name: 'Добавить в избранное' }))
    expect(await screen.findByText('Не получилось, попробуйте позже.')).toBeVisible()
    screen.unmount()
    const again = await open(['favourites'])

    expect(await again.screen.findByRole('button', { name: 'Добавить в избранное' })).toBeVisible()
  })

  it('is left in peace by saying so, and not asked by the host at all', async () => {
    await pay()
    const { screen, person, asked } = await open(['favourites'])

    await person.click(await screen.findByRole('button', { name: 'Не сейчас' }))

    expect(screen.queryByRole('button', { name: 'Добавить в избранное' })).not.toBeInTheDocument()
    expect(asked).toEqual([])
    screen.unmount()
    const again = await open(['favourites', 'homeScreen'])
    expect(await again.screen.findByRole('button', { name: 'Добавить на главный экран' })).toBeVisible()
    expect(again.screen.queryByRole('button', { name: 'Добавить в избранное' })).not.toBeInTheDocument()
  })

  it('is not asked on another device what they have answered on one, until long after', async () => {
    await pay()
    let kept: string | null = null
    const account: Partial<Host> = {
      remember: async ({ value }) => {
        kept = value
        return { kind: 'done' }
      },
      recall: async () => ({ kind: 'done', value: kept }),
    }
    const first = await open(['favourites'], account)
    await first.person.click(await first.screen.findByRole('button', { name: 'Не сейчас' }))
    first.screen.unmount()
    localStorage.clear()

    const { screen } = await open(['favourites', 'homeScreen'], account)
    expect(await screen.findByRole('button', { name: 'Добавить на главный экран' })).toBeVisible()
    screen.unmount()
    server.pass(91 * DAY)
    const later = await open(['favourites', 'homeScreen'], account)

    expect(await later.screen.findByRole('button', { name: 'Добавить в избранное' })).toBeVisible()
  })

  it.each(['not json', '{"favourites":{"allowed":"no"}}', '[]'])(
    'is asked where what the host kept cannot be read: %s',
    async (value) => {
      await pay()
      const { screen } = await open(['favourites'], { recall: async () => ({ kind: 'done', value }) })

      expect(await screen.findByRole('button', { name: 'Добавить в избранное' })).toBeVisible()
    },
  )

  it('may put the shop on their home screen, where favourites are unknown', async () => {
    await pay()
    const { screen, person, asked } = await open(['homeScreen'])

    await person.click(await screen.findByRole('button', { name: 'Добавить на главный экран' }))

    expect(await screen.findByText('Готово, ищите магазин на главном экране.')).toBeVisible()
    expect(asked).toMatchObject([{ verb: 'addToHomeScreen' }])
  })

  it('is asked one thing at a time: first whether to tell them when the order is sent', async () => {
    await pay()
    const { screen } = await open(['allowNotifications', 'allowMessages', 'favourites'])

    expect(await screen.findByRole('button', { name: 'Сообщить, когда заказ отправят' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /Писать мне|Добавить/ })).not.toBeInTheDocument()
  })

  it('is asked nothing before they have paid', async () => {
    const { screen } = await open(['allowMessages', 'favourites', 'homeScreen'])

    await screen.findByText(/Товары за вами/)

    expect(screen.queryByRole('button', { name: /Писать мне|Добавить/ })).not.toBeInTheDocument()
  })
})
