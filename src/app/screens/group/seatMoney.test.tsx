import { beforeEach, describe, expect, it } from 'vitest'

import { MINUTE } from '#domain/time.ts'
import { anOffer, aProduct, type Offer, PEOPLE } from '#mocks/builders.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { chargedFor, holdsSeat, settles } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna } = PEOPLE
const LASTS = 30 * MINUTE

describe('a group whose member was charged at once', () => {
  let server: TestShop
  let offer: Offer

  beforeEach(async () => {
    server = await openServer()
    const product = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    offer = await server.offers(anOffer({ product, lasts: LASTS }))
  })

  it('says what was taken, and what comes back when', async () => {
    const { groupId, orderId } = await holdsSeat(server, offer, anna)
    await chargedFor(server, anna, orderId)

    const { screen } = await openApp(server, { as: anna, at: `/group/${groupId}` })

    expect(
      await screen.findByText(/Списано 792\s₽\. Станет дешевле, вернём разницу; группа не соберётся, вернём всё/),
    ).toBeVisible()
    expect(screen.queryByText(/заморожено/)).not.toBeInTheDocument()
  })

  it('sends everything back where it came from when it lapses', async () => {
    const { groupId, orderId } = await holdsSeat(server, offer, anna)
    await chargedFor(server, anna, orderId)
    server.pass(LASTS)
    await settles(server)

    const { screen } = await openApp(server, { as: anna, at: `/group/${groupId}` })

    expect(await screen.findByText(/Деньги вернутся туда, откуда вы платили/)).toBeVisible()
    expect(screen.queryByText(/заморозк/)).not.toBeInTheDocument()
  })
})
