import { beforeEach, describe, expect, it } from 'vitest'

import { pauseOffer, resumeOffer } from '#domain/contract/seller.ts'
import { kopecks } from '#domain/money.ts'
import { DAY } from '#domain/time.ts'
import { aProduct, type Goods, PEOPLE, SHOP } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import { type Selling, sellingIn } from './harness/selling.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE

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

  const changesPrice = (price: number) =>
    shop.world.db
      .updateTable('variant')
      .set({ price: kopecks(price) })
      .where('shop_id', '=', SHOP)
      .execute()

  describe('that is paused', () => {
    it('opens no more groups until it is resumed', async () => {
      const offerId = await selling.makes()

      expect(await selling.seller().call(pauseOffer, { offerId })).toMatchObject({
        state: 'paused',
        whyPaused: 'seller',
      })
      expect(await selling.offered()).toBeNull()
      await expect(buyers.asksToOpen(anna, selling.asOffer(offerId))).rejects.toMatchObject({
        code: 'offer_not_running',
      })

      expect(await selling.seller().call(resumeOffer, { offerId })).toMatchObject({ state: 'running', whyPaused: null })
      expect(await selling.offered()).toMatchObject({ id: offerId })
    })

    it('says why: another one took its place, and gives it back when it is resumed [OFFER-08]', async () => {
      const older = await selling.makes()
      const newer = await selling.makes()
      expect(await selling.looksAt(older)).toMatchObject({ state: 'paused', whyPaused: 'another' })

      await selling.seller().call(resumeOffer, { offerId: older })

      expect(await selling.looksAt(newer)).toMatchObject({ state: 'paused', whyPaused: 'another' })
      expect(await selling.offered()).toMatchObject({ id: older })
    })

    it('is not resumed at a price that is no longer today’s [OFFER-09]', async () => {
      const offerId = await selling.makes()
      await selling.seller().call(pauseOffer, { offerId })
      await changesPrice(1_090_00)

      await expect(selling.seller().call(resumeOffer, { offerId })).rejects.toMatchObject({
        code: 'offer_invalid',
        detail: { field: 'ladder', data: { fault: 'price_alone_is_another' } },
      })
      expect(await selling.looksAt(offerId)).toMatchObject({ state: 'paused', prices: [1_090_00] })
    })

    it('is resumed once and alone, when two sellers resume two of them at once [OFFER-08]', async () => {
      const [older, newer] = [await selling.makes(), await selling.makes()]
      await selling.seller().call(pauseOffer, { offerId: newer })

      await Promise.all([older, newer].map((offerId) => selling.seller().call(resumeOffer, { offerId })))

      expect(await selling.listed('running')).toHaveLength(1)
      expect(shop.faults).toEqual([])
    })

    it('makes way, when another is made while it is resumed [OFFER-08]', async () => {
      const paused = await selling.makes()
      await selling.seller().call(pauseOffer, { offerId: paused })

      await Promise.allSettled([selling.makes(), selling.seller().call(resumeOffer, { offerId: paused })])

      expect(await selling.listed('running')).toHaveLength(1)
      expect(shop.faults).toEqual([])
    })
  })

  describe('that is edited', () => {
    it('never touches a running group: its price, goal, capacity, deadline and variants stay [OFFER-04]', async () => {
      const white = mug.variant.id
      const offerId = await selling.makes({ variants: [white] })
      const { groupId } = await buyers.opens(anna, selling.asOffer(offerId))
      const before = (await buyers.sees(anna, groupId)).group

      const next = await selling.edits(offerId, {
        ladder: [
          { from: 1, price: kopecks(990_00) },
          { from: 2, price: kopecks(500_00) },
        ],
        goal: 2,
        capacity: 10,
        lasts: DAY,
      })
      await buyers.joins(boris, groupId, selling.asOffer(offerId))

      expect((await buyers.sees(anna, groupId)).group).toMatchObject({
        offerId,
        ladder: before.ladder,
        goal: 3,
        capacity: 3,
        variants: [white],
        closesAt: before.closesAt,
        taken: 2,
      })
      expect(await selling.offered()).toMatchObject({ id: next, goal: 2, capacity: 10, variants: null })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('is one offer still, with the groups of all its versions, by whatever version’s name it is asked for', async () => {
      const offerId = await selling.makes()
      await buyers.opens(anna, selling.asOffer(offerId))
      const next = await selling.edits(offerId, { capacity: 5 })
      await buyers.opens(boris, selling.asOffer(next, { capacity: 5 }))

      expect(await selling.listed()).toEqual([next])
      expect(await selling.looksAt(offerId)).toMatchObject({ id: next, capacity: 5, groups: { gathering: 2 }, sold: 2 })
    })

    it('by two sellers at once takes the first one’s and refuses the second', async () => {
      const offerId = await selling.makes()

      const pressed = await Promise.allSettled([
        selling.edits(offerId, { goal: 2 }),
        selling.edits(offerId, { capacity: 9 }),
      ])

      expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await selling.listed()).toHaveLength(1)
    })

    it('stays paused if somebody paused it, and goes on if only its price had been wrong', async () => {
      const byHand = await selling.makes()
      await selling.seller().call(pauseOffer, { offerId: byHand })
      expect(await selling.looksAt(await selling.edits(byHand))).toMatchObject({ state: 'paused', whyPaused: 'seller' })

      const byPrice = await selling.makes()
      await shop.world.db
        .updateTable('group_offer')
        .set({ paused_at: shop.world.now(), why_paused: 'prices' })
        .where('id', '=', byPrice)
        .execute()
      expect(await selling.looksAt(await selling.edits(byPrice))).toMatchObject({ state: 'running', whyPaused: null })
    })

    it('changes nothing when it is refused', async () => {
      const offerId = await selling.makes()

      await expect(selling.edits(offerId, { goal: 9 })).rejects.toMatchObject({ code: 'offer_invalid' })

      expect(await selling.offered()).toMatchObject({ id: offerId, goal: 3 })
    })
  })
})
