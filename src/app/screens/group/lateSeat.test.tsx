import { beforeEach, describe, expect, it } from 'vitest'

import { completeGroup } from '#domain/contract/groupLife.ts'
import { beginPayment } from '#domain/contract/orders.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import type { GroupId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { MINUTE } from '#domain/time.ts'
import { anOffer, aProduct, type Offer, PEOPLE, type Someone } from '#mocks/builders.ts'
import { paymentOf } from '#tests/conformance/harness/paying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'
import { holdsSeat, paysLate, settles, sits } from '#tests/screens/buying.ts'
import { openApp, openServer } from '#tests/screens/openApp.tsx'

const { anna, boris, vera, olga } = PEOPLE
const LASTS = 30 * MINUTE

describe('a group of three, for whoever’s payment is late', () => {
  let server: TestShop
  let offer: Offer
  let groupId: GroupId

  beforeEach(async () => {
    server = await openServer()
    const product = await server.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    offer = await server.offers(anOffer({ product, lasts: LASTS }))
    groupId = await sits(server, offer, anna)
  })

  const open = (as: Someone) => openApp(server, { as, at: `/group/${groupId}` })
  const completes = async () => {
    await server.as(olga).call(completeGroup, { groupId, price: kopecks(792_00) })
    await settles(server)
  }

  it('does not claim that nothing was taken when it was, and goes back', async () => {
    await sits(server, offer, boris, groupId)
    const { orderId } = await holdsSeat(server, offer, vera, groupId, 'release')
    const { page } = await server.as(vera).call(beginPayment, { orderId })
    await completes()
    const paid = { paymentId: paymentOf(page), outcome: 'pay', method: 'sbp' } as const
    await server.guest().call(settleSandboxPayment, paid)
    await settles(server)

    const { screen } = await open(vera)

    expect(await screen.findByText(/сбор раньше, чем место было оплачено\. .*деньги возвращаются туда/)).toBeVisible()
    expect(screen.queryByText(/не списаны/)).not.toBeInTheDocument()
  })

  it.each([
    { ends: 'was completed early', says: /^Магазин завершил сбор этой группы раньше, чем пришла ваша оплата/ },
    { ends: 'has lapsed', says: /^Сбор этой группы закончился раньше, чем пришла ваша оплата/ },
  ])('says why they were given another one when it $ends', async ({ ends, says }) => {
    if (ends === 'was completed early') await sits(server, offer, boris, groupId)
    server.pass(LASTS - MINUTE)
    const { orderId } = await holdsSeat(server, offer, vera, groupId)
    await paysLate(server, vera, orderId)
    if (ends === 'was completed early') await completes()
    server.pass(MINUTE)
    await settles(server)
    server.pass(MINUTE)
    await settles(server)

    const { screen } = await open(vera)

    expect(await screen.findByText(says)).toBeVisible()
  })

  it('sees before their eyes that their late payment has brought them back', async () => {
    const { orderId } = await holdsSeat(server, offer, vera, groupId)
    server.pass(9.5 * MINUTE)
    await paysLate(server, vera, orderId)
    const { screen } = await open(vera)
    await screen.findByText(/^Место за вами/)
    server.pass(0.75 * MINUTE)
    await settles(server)
    await screen.findByText('Вы больше не в этой группе')

    server.pass(MINUTE)
    await settles(server)

    expect(await screen.findByText('Вы в группе')).toBeVisible()
  })

  it('sees that they have joined by another device', async () => {
    const { screen } = await open(boris)
    await screen.findByRole('button', { name: /Присоединиться/ })

    await holdsSeat(server, offer, boris, groupId)

    expect(await screen.findByText(/^Место за вами/)).toBeVisible()
  })
})
