import { beforeEach, describe, expect, it } from 'vitest'

import { beginPayment, getOrder } from '#domain/contract/orders.ts'
import { PAY_WITHIN } from '#domain/order.ts'
import { HOLD } from '#domain/seat.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE } from '#mocks/builders.ts'
import { everyEngine } from '#tests/conformance/everyEngine.ts'
import { type Buyers, buyersIn } from '#tests/conformance/harness/buying.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

const { anna, boris, vera } = PEOPLE
const LASTS = 40 * MINUTE

const BEFORE_AT_AFTER = [
  { when: 'a millisecond before', by: -1, over: false },
  { when: 'on the dot', by: 0, over: true },
  { when: 'a millisecond after', by: 1, over: true },
] as const

everyEngine('an end, to the millisecond,', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    offer = await shop.offers(anOffer({ product: await shop.sells(aProduct()), goal: 2, capacity: 5, lasts: LASTS }))
  })

  describe.each(BEFORE_AT_AFTER)('$when', ({ by, over }) => {
    it('is the end of a hold [SEAT-03] [SEAT-05] [TIME-05]', async () => {
      const { groupId } = await buyers.opens(anna, offer)
      await buyers.asksToJoin(boris, groupId, offer)

      shop.travelTo(after(NOON, HOLD + by))
      await buyers.works()

      expect((await buyers.sees(anna, groupId)).group.held).toBe(over ? 0 : 1)
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('is the end of a group, for who pays and for who asks [TIME-01] [GROUP-02]', async () => {
      const { groupId } = await buyers.opens(anna, offer)
      shop.travelTo(after(NOON, LASTS - MINUTE))
      const seat = await buyers.asksToJoin(boris, groupId, offer)
      const payment = await buyers.goesToPay(boris, seat.orderId)

      shop.travelTo(after(NOON, LASTS + by))
      const asked = await buyers.asksToJoin(vera, groupId, offer).then(
        () => 'held',
        ({ code }) => code,
      )
      await buyers.settles(payment, 'pay')
      await buyers.works()

      expect(asked).toBe(over ? 'group_lapsed' : 'held')
      expect((await buyers.sees(anna, groupId)).group).toMatchObject(
        over ? { state: 'lapsed', taken: 1 } : { state: 'gathering', taken: 2 },
      )
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('is the end of paying for an order bought alone [ORDER-04]', async () => {
      const { orderId } = await buyers.asksToBuy(boris, offer.product)

      shop.travelTo(after(NOON, PAY_WITHIN + by))
      const asked = await buyers
        .as(boris)
        .call(beginPayment, { orderId })
        .then(
          () => 'a page',
          ({ code }) => code,
        )
      await buyers.works()

      expect(asked).toBe(over ? 'payment_over' : 'a page')
      expect((await buyers.as(boris).call(getOrder, { orderId })).state).toBe(over ? 'cancelled' : 'awaiting_payment')
    })
  })
})
