import { beforeEach, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import type { GroupId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { HOUR } from '#domain/time.ts'
import { aProduct, PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import { type Selling, sellingIn } from './harness/selling.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
const AGREED = 690_00

everyEngine('a buyer who was promised a new group, of an offer that its seller edits before they pay', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let selling: Selling
  let groupId: GroupId

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    selling = sellingIn(shop, await shop.sells(aProduct({ name: 'Кружка' })))
  })

  /** Boris stands at the pay page, the offer is edited, the deadline passes, and he pays. */
  async function paysAfterEditTo(price: number) {
    const offerId = await selling.makes()
    groupId = (await buyers.opens(anna, selling.asOffer(offerId))).groupId
    shop.pass(HOUR - 1000)
    const seat = await buyers.asksToJoin(boris, groupId, selling.asOffer(offerId), { ifFull: 'open_new' })
    const payment = await buyers.goesToPay(boris, seat.orderId)
    const next = await selling.edits(offerId, {
      ladder: [
        { from: 1, price: kopecks(990_00) },
        { from: 2, price: kopecks(price) },
      ],
      goal: 2,
      capacity: 4,
    })
    shop.pass(HOUR)
    buyers = buyersIn(shop)
    await buyers.works()
    await buyers.settles(payment, 'pay')
    await buyers.works()
    return { ...seat, next }
  }

  it('has it by what is offered today, if that is no dearer [LATE-04]', async () => {
    const { orderId, next } = await paysAfterEditTo(AGREED)

    const { mine } = await buyers.sees(boris, groupId)
    expect(await buyers.sees(boris, mine?.movedTo ?? groupId)).toMatchObject({
      group: { state: 'gathering', offerId: next, taken: 1, capacity: 4 },
      mine: { state: 'taken', orderId },
    })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('has their money back where that is dearer, and is told so [LATE-04]', async () => {
    const { orderId } = await paysAfterEditTo(AGREED + 1)

    expect(await buyers.as(boris).call(getOrder, { orderId })).toMatchObject({
      state: 'cancelled',
      payment: { state: 'released' },
    })
    expect(shop.network.told).toContainEqual(
      expect.objectContaining({
        hostUserId: boris.hostUserId,
        message: expect.stringMatching(/новую по той же цене уже не открыть\. 690\s₽/),
      }),
    )
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('sees on the old group’s page whether one can be opened today, not whether by the old terms [LATE-04]', async () => {
    const { next } = await paysAfterEditTo(AGREED)
    expect(await buyers.sees(anna, groupId)).toMatchObject({ offerIsRunning: true })

    await selling.ends(next)

    expect(await buyers.sees(anna, groupId)).toMatchObject({ offerIsRunning: false })
  })

  it('sees there, too, that another offer took its place, which is no edit of it', async () => {
    const { next } = await paysAfterEditTo(AGREED)

    await selling.makes()

    expect(await selling.looksAt(next)).toMatchObject({ state: 'paused', whyPaused: 'another' })
    expect(await buyers.sees(anna, groupId)).toMatchObject({ offerIsRunning: true })
  })
})
