import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { endOffer, listOffers, pauseOffer, resumeOffer } from '#domain/contract/seller.ts'
import { OfferId, ShopId } from '#domain/ids.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import { after, DAY, HOUR } from '#domain/time.ts'
import { aProduct, type Goods, NOON, PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { type Selling, sellingIn } from './harness/selling.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
const NOWHERE = v.parse(OfferId, '01970000-0000-7000-8000-00000000dead')
const ANOTHER_SHOP = v.parse(ShopId, '01970000-0000-7000-8000-000000000002')

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

  describe('is seen by its seller', () => {
    it('with the product, its numbers, today’s price and nothing sold yet', async () => {
      const offerId = await selling.makes({ quota: 50, groupsPerOrganiser: 2, unitsPerBuyer: 3 })

      expect(await selling.looksAt(offerId)).toMatchObject({
        id: offerId,
        product: { id: mug.id, name: 'Кружка' },
        state: 'running',
        whyPaused: null,
        variants: null,
        quota: 50,
        groupsPerOrganiser: 2,
        unitsPerBuyer: 3,
        prices: [990_00],
        groups: { gathering: 0, succeeded: 0, lapsed: 0, closed: 0 },
        sold: 0,
      })
    })

    it('with its groups by what they are at this moment, settled or not, and the units they have sold', async () => {
      const offerId = await selling.makes({ goal: 2, capacity: 3, unitsPerBuyer: 5 })
      const offer = selling.asOffer(offerId, { goal: 2 })
      const { groupId } = await buyers.opens(anna, offer, { quantity: 2 })
      await buyers.joins(boris, groupId, offer)
      shop.pass(HOUR)
      buyers = buyersIn(shop)
      await buyers.opens(anna, offer)

      expect(await selling.looksAt(offerId)).toMatchObject({
        groups: { gathering: 1, succeeded: 1, lapsed: 0, closed: 0 },
        sold: 4,
      })
    })

    it('in a list, newest first, all of them or those of one state', async () => {
      const [plate, bowl, spoon] = await Promise.all(
        [aProduct(), aProduct(), aProduct()].map((goods) => shop.sells(goods)),
      )
      const running = await selling.makes()
      const planned = await selling.makes({ startsAt: after(NOON, DAY) }, plate)
      const paused = await selling.makes({}, bowl)
      await selling.seller().call(pauseOffer, { offerId: paused })
      const ended = await selling.makes({}, spoon)
      await selling.seller().call(endOffer, { offerId: ended })

      expect(await selling.listed()).toEqual([ended, paused, planned, running])
      expect(await Promise.all((['running', 'planned', 'paused', 'ended'] as const).map(selling.listed))).toEqual([
        [running],
        [planned],
        [paused],
        [ended],
      ])
    })

    it('on pages of twenty', async () => {
      for (let count = 0; count < 21; count++) await selling.makes()

      const first = await selling.seller().call(listOffers, {})
      const last = await selling.seller().call(listOffers, { cursor: first.next ?? '' })

      expect([first.items.length, last.items.length, last.next]).toEqual([20, 1, null])
    })

    it('and not by another shop’s', async () => {
      const offerId = await selling.makes()
      await shop.world.db.updateTable('group_offer').set({ shop_id: ANOTHER_SHOP }).execute()

      expect(await selling.listed()).toEqual([])
      await expect(selling.looksAt(offerId)).rejects.toMatchObject({ code: 'offer_not_found' })
      await expect(selling.seller().call(pauseOffer, { offerId })).rejects.toMatchObject({ code: 'offer_not_found' })
      await expect(selling.edits(offerId)).rejects.toMatchObject({ code: 'offer_not_found' })
    })
  })

  describe('that has ended', () => {
    it('stays so, whoever presses what', async () => {
      const offerId = await selling.makes()
      await selling.seller().call(endOffer, { offerId })

      expect(await selling.seller().call(endOffer, { offerId })).toMatchObject({ state: 'ended' })
      for (const press of [pauseOffer, resumeOffer])
        await expect(selling.seller().call(press, { offerId })).rejects.toMatchObject({ code: 'offer_not_running' })
      await expect(selling.edits(offerId)).rejects.toMatchObject({ code: 'offer_not_running' })
      expect(await selling.offered()).toBeNull()
    })

    it('by itself is in nobody’s way', async () => {
      const offerId = await selling.makes({ endsAt: after(NOON, HOUR) })
      shop.pass(HOUR)
      expect(await selling.looksAt(offerId)).toMatchObject({ state: 'ended', whyPaused: null })

      const next = await selling.makes()

      expect(await selling.listed('running')).toEqual([next])
      expect(await selling.looksAt(offerId)).toMatchObject({ state: 'ended' })
    })

    it('is nobody’s that never was', async () => {
      await expect(selling.seller().call(endOffer, { offerId: NOWHERE })).rejects.toMatchObject({
        code: 'offer_not_found',
      })
      await expect(selling.seller().call(pauseOffer, { offerId: NOWHERE })).rejects.toMatchObject({
        code: 'offer_not_found',
      })
    })
  })

  describe('is not made', () => {
    it.each([
      { wish: { quota: 2 }, field: 'quota', fault: 'quota_below_goal', because: 'no group could ever succeed' },
      {
        wish: { startsAt: after(NOON, DAY), endsAt: after(NOON, HOUR) },
        field: 'endsAt',
        fault: 'ends_before_it_starts',
        because: 'it would end before it starts',
      },
      { wish: { endsAt: NOON }, field: 'endsAt', fault: 'ends_before_it_starts', because: 'its end has passed' },
    ])('when $because', async ({ wish, field, fault }) => {
      await expect(selling.makes(wish)).rejects.toMatchObject({
        code: 'offer_invalid',
        detail: { field, data: { fault } },
      })
    })

    it('with a step for nothing: the step is named [OFFER-10]', async () => {
      await expect(
        selling.makes({
          ladder: [
            { from: 1, price: kopecks(990_00) },
            { from: 2, price: kopecks(500_00) },
            { from: 3, price: NOTHING },
          ],
        }),
      ).rejects.toMatchObject({
        code: 'bad_request',
        detail: { field: 'ladder.2.price' },
      })
    })

    it('of a variant that is not the product’s', async () => {
      const plate = await shop.sells(aProduct())

      await expect(selling.makes({ variants: [plate.variant.id] })).rejects.toMatchObject({
        code: 'variant_not_found',
        detail: { field: 'variants' },
      })
    })

    it('of variants that cost differently, but of those that cost the same [OFFER-09]', async () => {
      const shirt = await shop.sells(
        aProduct({ variants: [{ option: 'S' }, { option: 'M' }, { option: 'XL', price: 1_090_00 }] }),
      )
      const [s, m, xl] = shirt.variants.map(({ id }) => id)
      if (!s || !m || !xl) throw new Error('The shirt has three sizes')

      await expect(selling.makes({ variants: [s, xl] }, shirt)).rejects.toMatchObject({
        detail: { field: 'variants', data: { fault: 'prices_differ' } },
      })
      expect(await selling.looksAt(await selling.makes({ variants: [s, m] }, shirt))).toMatchObject({
        variants: [
          { id: s, name: 'S' },
          { id: m, name: 'M' },
        ],
      })
    })
  })
})
