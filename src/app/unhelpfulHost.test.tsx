import { beforeEach, describe, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { aProduct, anOffer, PEOPLE } from '#mocks/builders.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import { pays, sits } from '#tests/screens/buying.ts'
import { watchLeaving } from '#tests/screens/leaving.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'
import { spaced } from '#tests/screens/spaced.ts'

import type { Host, HostFailure } from './host/host.ts'

const { anna, boris } = PEOPLE
const denied = (): Promise<HostFailure> => Promise.resolve({ kind: 'denied' })

/** It shares nothing, posts nothing, sends nothing, and tells nobody anything. */
const REFUSES_EVERYTHING: Partial<Host> = {
  isSupported: () => Promise.resolve(false),
  share: denied,
  postToWall: denied,
  story: denied,
  messageFriends: denied,
  copy: denied,
  allowMessages: denied,
  contacts: denied,
  addToFavourites: denied,
  addToHomeScreen: denied,
  pixel: denied,
  allowNotifications: denied,
  setLocation: denied,
}

describe('in front of a host that refuses everything', () => {
  beforeEach(() => localStorage.clear())

  it('one still buys at the group’s price, without having shared anything [HONEST-03]', async () => {
    const server = await openServer()
    const left = watchLeaving()
    const ladder = [
      { from: 1, price: 500_00 },
      { from: 2, price: 400_00 },
    ]
    const product = await server.sells(aProduct({ name: 'Чай', price: 500_00 }))
    const offer = await server.offers(anOffer({ product, ladder, goal: 2 }))
    const groupId = await sits(server, offer, anna)
    const { screen, person, asked } = await openApp(server, {
      as: boris,
      at: `/product/${product.id}/together?group=${groupId}`,
      host: REFUSES_EVERYTHING,
    })

    await person.type(await screen.findByRole('textbox', { name: /Телефон/ }), '9161234567')
    await person.click(screen.getByRole('button', { name: spaced('Перейти к оплате 400 ₽') }))
    await expect.poll(() => left).toHaveLength(1)
    const { mine } = await buyersIn(server).sees(boris, groupId)
    if (!mine) throw new Error('Boris holds a seat')
    await pays(server, boris, mine.orderId)

    expect(await server.as(boris).call(getOrder, { orderId: mine.orderId })).toMatchObject({
      state: 'paid',
      payment: { captured: 400_00 },
    })
    expect(asked.filter(({ verb }) => verb !== 'openLink')).toEqual([])
  })

  it('one still buys alone, at the price alone [HONEST-03] [HONEST-04]', async () => {
    const server = await openServer()
    const product = await server.sells(aProduct({ name: 'Чай', price: 500_00 }))
    await server.offers(anOffer({ product }))
    const { screen } = await openApp(server, { as: boris, at: `/product/${product.id}`, host: REFUSES_EVERYTHING })

    const button = await screen.findByRole('button', { name: spaced('Купить отдельно 500 ₽') })

    expect(button).toBeEnabled()
  })
})
