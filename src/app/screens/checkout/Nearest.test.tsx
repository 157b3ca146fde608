import { beforeEach, describe, expect, it } from 'vitest'

import { addToCart } from '#domain/contract/cart.ts'
import type { DeliveryTerms, PickupPoint } from '#domain/delivery.ts'
import { aProduct, DELIVERY, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

import type { Host } from '../../host/host.ts'

const { anna } = PEOPLE
const point = (name: string, at?: PickupPoint['at']): PickupPoint => ({
  id: name,
  name,
  address: 'Москва',
  hours: '10–21',
  ...(at && { at }),
})
const FAR = point('Бауманская', { lat: 55.7716, long: 37.6803 })
const NEAR = point('Театральная', { lat: 55.7601, long: 37.6186 })
const SOMEWHERE = point('Где-то')
const PRESS = 'Показать ближайшие'

describe('a checkout of a shop with several pick-up points', () => {
  let server: TestShop
  const asked: string[] = []
  const hasPoints = (...pickupPoints: readonly PickupPoint[]) =>
    server.world.transaction((tx) => {
      const delivery: DeliveryTerms = { ...DELIVERY, pickupPoints: [...pickupPoints] }
      return tx
        .updateTable('shop')
        .set({ settings: JSON.stringify({ delivery }) })
        .where('shop_id', '=', SHOP)
        .execute()
    })

  beforeEach(async () => {
    localStorage.clear()
    asked.length = 0
    server = await openServer()
    const mug = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    await server.as(anna).call(addToCart, { variantId: mug.variant.id })
    await hasPoints(SOMEWHERE, FAR, NEAR)
  })

  async function open(host: Partial<Host> = {}) {
    const opened = await openApp(server, {
      as: anna,
      at: '/checkout',
      host: { whereabouts: async () => ({ kind: 'done', lat: 55.7539, long: 37.6208 }), ...host },
      way: (send) => async (input, init) => {
        const request = new Request(input, init)
        asked.push(request.url, await request.clone().text())
        return send(request)
      },
    })
    await opened.screen.findByRole('radiogroup', { name: 'Пункт выдачи' })
    const names = () => opened.screen.getAllByRole('radio', { name: /Театральная|Бауманская|Где-то/ }).map(nameOf)
    return { ...opened, names }
  }
  const nameOf = (radio: HTMLElement) =>
    radio
      .closest('label')
      ?.textContent.replace(/Москва.*/, '')
      .replaceAll(/\s/g, ' ')

  it('shows the nearest first and how far they are, after a word of its own', async () => {
    const { screen, person, names } = await open()
    expect(names()).toEqual(['Где-то', 'Бауманская', 'Театральная'])
    expect(await screen.findByText(/Можем показать, какой пункт ближе/)).toBeVisible()

    await person.click(screen.getByRole('button', { name: PRESS }))

    expect(await screen.findByText('Ближайшие теперь сверху.')).toBeVisible()
    expect(names()).toEqual(['Театральная · 700 м', 'Бауманская · 4,2 км', 'Где-то'])
    expect(screen.queryByRole('button', { name: PRESS })).not.toBeInTheDocument()
  })

  it('keeps the point that was chosen, and tells nobody where its buyer is', async () => {
    const { screen, person } = await open()
    await person.click(screen.getByRole('radio', { name: /Бауманская/ }))

    await person.click(await screen.findByRole('button', { name: PRESS }))
    await screen.findByText('Ближайшие теперь сверху.')

    expect(screen.getByRole('radio', { name: /Бауманская/ })).toBeChecked()
    expect(asked.filter((sent) => sent.includes('55.7539') || sent.includes('37.6208'))).toEqual([])
    expect(JSON.stringify(localStorage)).not.toContain('55.7539')
  })

  it.each([
    { kind: 'cancelled', words: 'Хорошо, пункты стоят как стояли.', because: 'the person refused' },
    { kind: 'denied', words: /это разрешают в его настройках/, because: 'the phone keeps it for itself' },
    { kind: 'timeout', words: /Не получилось узнать, где вы/, because: 'nobody answered' },
  ] as const)('leaves them as they were when $because, and asks no more', async ({ kind, words }) => {
    const { screen, person, names } = await open({ whereabouts: async () => ({ kind }) })

    await person.click(await screen.findByRole('button', { name: PRESS }))

    expect(await screen.findByText(words)).toBeVisible()
    expect(names()).toEqual(['Где-то', 'Бауманская', 'Театральная'])
    await person.click(screen.getByRole('radio', { name: /Курьером/ }))
    await person.click(screen.getByRole('radio', { name: /Самовывоз/ }))
    expect(screen.queryByRole('button', { name: PRESS })).not.toBeInTheDocument()
  })

  it('offers nothing where the network does not know', async () => {
    const { screen } = await open({ isSupported: async () => false })

    expect(screen.queryByRole('button', { name: PRESS })).not.toBeInTheDocument()
  })

  it('offers nothing where there is nothing to sort', async () => {
    await hasPoints(SOMEWHERE, NEAR)
    const { screen } = await open()

    expect(screen.queryByRole('button', { name: PRESS })).not.toBeInTheDocument()
  })
})
