import { beforeEach, describe, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { getProduct } from '#domain/contract/products.ts'
import type { PriceStep } from '#domain/ladder.ts'
import { kopecks } from '#domain/money.ts'
import { after, HOUR } from '#domain/time.ts'
import { aProduct, type Goods, NOON, PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import { type Selling, sellingIn } from './harness/selling.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina } = PEOPLE
const HOUR_LATER = after(NOON, 2 * HOUR)
const PAIR: [PriceStep, PriceStep] = [
  { from: 1, price: kopecks(990_00) },
  { from: 2, price: kopecks(690_00) },
]

everyEngine('a group offer', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let mug: Goods
  let selling: Selling

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    mug = await shop.sells(aProduct({ name: 'Кружка', variants: [{ option: 'белая' }, { option: 'синяя' }] }))
    selling = sellingIn(shop, mug)
  })

  describe('of some variants', () => {
    const blue = () => mug.variants[1] ?? mug.variant

    it('is seen with them on the product’s page, and so are its groups', async () => {
      const offerId = await selling.makes({ variants: [mug.variant.id] })
      await buyers.opens(anna, selling.asOffer(offerId))

      expect(await shop.guest().call(getProduct, { productId: mug.id })).toMatchObject({
        offer: { variants: [mug.variant.id] },
        groups: [{ variants: [mug.variant.id] }],
      })
    })

    it('opens no group with another one, and nobody joins with another one', async () => {
      const offerId = await selling.makes({ variants: [mug.variant.id] })
      const refused = { code: 'variant_not_offered' }

      await expect(buyers.asksToOpen(anna, selling.asOffer(offerId, {}, blue()))).rejects.toMatchObject(refused)
      const { groupId } = await buyers.opens(anna, selling.asOffer(offerId))
      await expect(buyers.asksToJoin(boris, groupId, selling.asOffer(offerId, {}, blue()))).rejects.toMatchObject(
        refused,
      )
      expect(await brokenPromises(shop)).toEqual([])
    })
  })

  describe('with limits', () => {
    it('sells no more than its quota in all its groups, and says how much is left [OFFER-06]', async () => {
      const offerId = await selling.makes({ quota: 4, unitsPerBuyer: 3 })
      const offer = selling.asOffer(offerId)
      const { groupId } = await buyers.opens(anna, offer, { quantity: 2 })
      expect(await selling.offered()).toMatchObject({ left: 2 })

      await expect(buyers.asksToOpen(boris, offer, { quantity: 3 })).rejects.toMatchObject({ code: 'quota_reached' })
      await expect(buyers.asksToJoin(boris, groupId, offer, { quantity: 3 })).rejects.toMatchObject({
        code: 'quota_reached',
      })
      await buyers.joins(boris, groupId, offer, { quantity: 2 })

      const { offer: shown, groups } = await shop.guest().call(getProduct, { productId: mug.id })
      expect({ shown, groups }).toMatchObject({ shown: { left: 0 }, groups: [{ id: groupId, left: 0 }] })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('has room again for what comes back, and goes on counting when it is edited [OFFER-06]', async () => {
      const first = await selling.makes({ quota: 3, unitsPerBuyer: 3 })
      const seat = await buyers.asksToOpen(anna, selling.asOffer(first), { quantity: 3 })
      await expect(buyers.asksToOpen(boris, selling.asOffer(first))).rejects.toMatchObject({ code: 'quota_reached' })

      shop.travelTo(seat.heldUntil)
      await buyers.works()
      await buyers.opens(boris, selling.asOffer(first), { quantity: 2 })
      const next = await selling.edits(first, { quota: 3 })

      expect(await selling.offered()).toMatchObject({ id: next, left: 1 })
      await expect(buyers.asksToOpen(anna, selling.asOffer(next), { quantity: 1 })).resolves.toBeDefined()
      await expect(buyers.asksToOpen(boris, selling.asOffer(next))).rejects.toMatchObject({ code: 'quota_reached' })
    })

    it('lets one buyer lead only so many groups that gather [OFFER-07]', async () => {
      const offer = selling.asOffer(await selling.makes({ groupsPerOrganiser: 1 }))
      const { groupId } = await buyers.opens(anna, offer)

      await expect(buyers.asksToOpen(anna, offer)).rejects.toMatchObject({ code: 'too_many_groups' })
      const other = await buyers.opens(boris, offer)
      await buyers.joins(anna, other.groupId, offer)
      await buyers.joins(boris, groupId, offer)

      shop.pass(HOUR)
      buyers = buyersIn(shop)
      await expect(buyers.asksToOpen(anna, offer)).resolves.toBeDefined()
    })

    describe('that are reached before a payment', () => {
      const toldTo = (person: typeof anna) =>
        shop.network.told.filter(({ hostUserId }) => hostUserId === person.hostUserId).map(({ message }) => message)
      const sellsFor = async (quota: number, capacity: number) =>
        selling.asOffer(await selling.makes({ ladder: PAIR, goal: 2, capacity, quota }), { ladder: PAIR, goal: 2 })

      it('whose hold has ended sends it back, though the group has a seat [OFFER-06]', async () => {
        const offer = await sellsFor(2, 3)
        const { groupId } = await buyers.opens(anna, offer)
        const seat = await buyers.asksToJoin(boris, groupId, offer, { ifFull: 'open_new' })
        const payment = await buyers.goesToPay(boris, seat.orderId)
        shop.travelTo(seat.heldUntil)
        await buyers.works()
        await buyers.joins(vera, groupId, offer)

        await buyers.settles(payment, 'pay')
        await buyers.works()

        expect((await buyers.sees(boris, groupId)).group).toMatchObject({ taken: 2, held: 0 })
        expect(await buyers.as(boris).call(getOrder, { orderId: seat.orderId })).toMatchObject({
          state: 'cancelled',
          payment: { state: 'released' },
        })
        expect(toldTo(boris)).toContainEqual(expect.stringMatching(/разобрали раньше.*690\s₽/))
        expect(await brokenPromises(shop)).toEqual([])
      })

      it('send it back rather than open a new group [OFFER-06]', async () => {
        const offer = await sellsFor(3, 2)
        const { groupId } = await buyers.opens(anna, offer)
        const seat = await buyers.asksToJoin(boris, groupId, offer, { ifFull: 'open_new' })
        const payment = await buyers.goesToPay(boris, seat.orderId)
        shop.travelTo(HOUR_LATER)
        await buyers.works()
        buyers = buyersIn(shop)
        const other = await buyers.opens(anna, offer)
        await buyers.joins(vera, other.groupId, offer)
        await buyers.opens(galina, offer)

        await buyers.settles(payment, 'pay')
        await buyers.works()

        const { mine } = await buyers.sees(boris, groupId)
        expect(mine).toMatchObject({ state: 'released', movedTo: null })
        expect(await selling.looksAt(offer.id)).toMatchObject({ sold: 3 })
        expect(await brokenPromises(shop)).toEqual([])
      })
    })

    it('and none costs a join not one statement more', async () => {
      const offer = selling.asOffer(await selling.makes())
      const { groupId } = await buyers.opens(anna, offer)

      const joining = await shop.statementsOf(() => buyers.asksToJoin(boris, groupId, offer))

      expect(joining.filter(({ sql }) => sql.includes('group_offer'))).toEqual([])
    })
  })
})
