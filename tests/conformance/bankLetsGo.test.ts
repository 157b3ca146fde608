import { beforeEach, expect, it } from 'vitest'

import { listNotices } from '#domain/contract/notices.ts'
import { getOrder } from '#domain/contract/orders.ts'
import { cancelShopOrder } from '#domain/contract/refunds.ts'
import type { OrderId } from '#domain/ids.ts'
import { HOUR, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, type Goods, type Offer, PEOPLE, type Someone } from '#mocks/builders.ts'
import type { PaymentAt, Payments } from '#server/outside/payments/payments.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { bankLetsGoOf, sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, olga } = PEOPLE
const english: Someone = { ...boris, language: 'en' }

async function letsGoOfInstead(bank: Payments, at: PaymentAt): Promise<void> {
  await bank.release(at, 'by the bank')
  throw new Error('The bank no longer holds this money')
}

everyEngine('a buyer whose bank lets the money go', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let mug: Goods
  let offer: Offer

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    mug = await shop.sells(aProduct({ name: 'Кружка' }))
    offer = await shop.offers(anOffer({ product: mug, goal: 2, lasts: HOUR }))
  })

  const orderOf = (person: Someone, orderId: OrderId) => buyers.as(person).call(getOrder, { orderId })
  const told = async (person: Someone) => (await buyers.as(person).call(listNotices, {})).items
  const broughtTo = (person: Someone) => shop.network.told.filter(({ hostUserId }) => hostUserId === person.hostUserId)

  async function theShopHears() {
    shop.pass(6 * MINUTE)
    await buyers.works()
    // Whatever it hears again is old news.
    shop.pass(30 * MINUTE)
    await buyers.works()
  }

  it('while the group gathers is told once that the seat is free again, with the way back to it [TELL-08]', async () => {
    const group = await shop.offers(anOffer({ product: await shop.sells(aProduct()), goal: 3, lasts: 6 * HOUR }))
    const { groupId } = await buyers.opens(anna, group)
    const seat = await buyers.joins(boris, groupId, group)
    await bankLetsGoOf(shop, seat.orderId)

    await theShopHears()

    const [last] = await told(boris)
    expect(last).toMatchObject({ kind: 'let_go', fragment: `/group/${groupId}` })
    expect(last?.text).toMatch(/^Банк отпустил деньги .*отменён, ничего не списано\. .*можно занять снова\.$/)
    expect(broughtTo(boris).filter(({ message }) => message === last?.text)).toHaveLength(1)
    expect(await buyers.sees(boris, groupId)).toMatchObject({ group: { taken: 1 }, mine: { state: 'released' } })
    await expect(buyers.asksToJoin(boris, groupId, group)).resolves.toMatchObject({ groupId })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('after being told of the charge hears at once that it is off; the group stays won [TELL-08] [GROUP-06]', async () => {
    const seat = await buyers.asksToOpen(english, offer)
    await buyers.pays(english, seat.orderId)
    const last = await buyers.asksToJoin(anna, seat.groupId, offer)
    await bankLetsGoOf(shop, seat.orderId)

    await buyers.pays(anna, last.orderId)
    await theShopHears()

    const notices = await told(english)
    const [charge, letGo] = ['succeeded', 'let_go'].map((kind) => notices.find((notice) => notice.kind === kind))
    expect(charge?.text).toMatch(/We charge you/)
    expect(letGo).toMatchObject({ fragment: `/group/${seat.groupId}`, toldAt: charge?.toldAt })
    expect(letGo?.text).toMatch(/^The bank let the money go .*nothing was taken\. You may buy it once more\.$/)
    expect(broughtTo(english).filter(({ message }) => message === letGo?.text)).toHaveLength(1)
    expect(await buyers.sees(english, seat.groupId)).toMatchObject({
      group: { state: 'succeeded', taken: 2 },
      mine: { state: 'taken', orderIsCancelled: true, money: { state: 'released' } },
    })
    // Nothing has failed: there was nothing to take.
    expect(shop.faults).toEqual([])
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('for what they buy alone is told where to buy it again [TELL-08]', async () => {
    shop = await fresh({ payments: sandbox((bank) => ({ capture: (at) => letsGoOfInstead(bank, at) })) })
    buyers = buyersIn(shop)
    mug = await shop.sells(aProduct())
    const { orderId } = await buyers.asksToBuy(anna, mug)
    await buyers.pays(anna, orderId)

    await theShopHears()

    expect(await orderOf(anna, orderId)).toMatchObject({ state: 'cancelled' })
    expect(await told(anna)).toMatchObject([{ kind: 'let_go', fragment: `/product/${mug.id}` }])
  })

  it('is not told so of money that the shop itself sent back', async () => {
    const seat = await buyers.opens(anna, offer)
    await buyers.joins(boris, seat.groupId, offer)
    const { orderId } = seat
    await shop.as(olga).call(cancelShopOrder, { orderId, note: '' })

    await theShopHears()

    expect((await told(anna)).map(({ kind }) => kind)).not.toContain('let_go')
    expect(await buyers.sees(anna, seat.groupId)).toMatchObject({
      mine: { state: 'taken', orderIsCancelled: true, money: { state: 'refunded' } },
    })
    expect(await brokenPromises(shop)).toEqual([])
  })
})
