import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { getGroup, joinGroup } from '#domain/contract/groupBuys.ts'
import { getOrder } from '#domain/contract/orders.ts'
import { makeOffer } from '#domain/contract/seller.ts'
import { GroupId, OfferId, ShopId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE, PICKUP, RECIPIENT } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina, olga } = PEOPLE
const ANOTHER_SHOP = v.parse(ShopId, '01970000-0000-7000-8000-000000000002')
const NOWHERE = '01970000-0000-7000-8000-00000000dead'
const LADDER = [
  { from: 1, price: 990_00 },
  { from: 2, price: 790_00 },
  { from: 3, price: 690_00 },
]

everyEngine('a group of at most three', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    const mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    offer = await shop.offers(anOffer({ product: mug, ladder: LADDER, goal: 2, capacity: 3 }))
  })

  const seatsKept = async (units: number) => {
    const { id } = offer.product.variant
    const query = shop.world.db.selectFrom('stock').select(['on_hand', 'reserved']).where('variant_id', '=', id)
    expect(await query.execute()).toEqual([{ on_hand: 10, reserved: units }])
  }

  it('that fills is won at once: each is charged the last step, each order is paid, each person is told [GROUP-04] [PRICE-01] [PRICE-03] [TELL-01]', async () => {
    const first = await buyers.opens(anna, offer)
    const second = await buyers.joins(boris, first.groupId, offer)

    const third = await buyers.joins(vera, first.groupId, offer)

    const view = await buyers.sees(anna, first.groupId)
    expect(view.group).toMatchObject({ state: 'succeeded', taken: 3, held: 0, endedAt: NOON })
    for (const [person, { orderId }] of [
      [anna, first],
      [boris, second],
      [vera, third],
    ] as const) {
      const order = await buyers.as(person).call(getOrder, { orderId })
      expect(order).toMatchObject({ state: 'paid', lines: [{ price: 690_00 }] })
      expect(order.payment).toMatchObject({ state: 'captured', authorised: 790_00, captured: 690_00, released: 100_00 })
    }
    const told = shop.network.told.filter(({ message }) => message.includes('собралась'))
    expect(told.map(({ hostUserId }) => hostUserId).toSorted()).toEqual(
      [anna, boris, vera].map((one) => one.hostUserId),
    )
    expect(await brokenPromises(shop)).toEqual([])
  })

  describe('opening', () => {
    it('holds the first seat, the organiser’s, until it is paid for [GROUP-01]', async () => {
      const seat = await buyers.asksToOpen(anna, offer)

      expect(seat).toMatchObject({ heldUntil: after(NOON, 10 * MINUTE), toPay: 790_00 })
      const { group, mine } = await buyers.sees(anna, seat.groupId)
      expect(group).toMatchObject({ state: 'gathering', taken: 0, held: 1, version: 1, faces: [{ organiser: true }] })
      expect(mine).toMatchObject({ state: 'held', orderId: seat.orderId, atMost: 790_00, heldUntil: seat.heldUntil })
      await seatsKept(1)
    })

    it.each([
      { wish: 'an offer that is not there', with: { offerId: v.parse(OfferId, NOWHERE) }, code: 'offer_not_found' },
      {
        wish: 'more units than one buyer may take',
        with: { quantity: 2, atMost: kopecks(1_580_00) },
        code: 'too_many_units',
      },
      { wish: 'another sum than the buyer was shown', with: { atMost: kopecks(700_00) }, code: 'price_changed' },
      {
        wish: 'a pickup point the shop does not have',
        with: { delivery: { kind: 'pickup' as const, pointId: 'moon' } },
        code: 'delivery_unavailable',
      },
    ])('is refused with $wish', async ({ with: wrong, code }) => {
      const opening = buyers.asksToOpen(anna, { ...offer, id: wrong.offerId ?? offer.id }, wrong)

      await expect(opening).rejects.toMatchObject({ code })
      await seatsKept(0)
    })

    it('is refused for another product’s variant', async () => {
      const plate = await shop.sells(aProduct({ price: 10_00 }))

      const opening = buyers.asksToOpen(anna, offer, { variantId: plate.variant.id })

      await expect(opening).rejects.toMatchObject({ code: 'variant_not_found', detail: { field: 'variantId' } })
    })

    it('is refused before the offer starts, from its end on, and once it has been replaced [OFFER-03]', async () => {
      const later = await shop.offers(
        anOffer({ product: await shop.sells(aProduct()), startsAt: after(NOON, 1), endsAt: after(NOON, MINUTE) }),
      )
      const early = buyers.asksToOpen(anna, later)
      await expect(early).rejects.toMatchObject({ code: 'offer_not_running' })

      shop.travelTo(after(NOON, MINUTE))
      await expect(buyers.asksToOpen(anna, later)).rejects.toMatchObject({ code: 'offer_not_running' })

      const { product, goal, capacity, lasts } = offer
      const ladder = offer.ladder
      await shop.as(olga).call(makeOffer, { productId: product.id, ladder, goal, capacity, lasts })
      await expect(buyers.asksToOpen(anna, offer)).rejects.toMatchObject({ code: 'offer_not_running' })
    })

    it('is refused when the last unit is gone, and says how many are left', async () => {
      const rare = await shop.offers(anOffer({ product: await shop.sells(aProduct({ stock: 0 })) }))

      const opening = buyers.asksToOpen(anna, rare)

      const data = { variantId: rare.product.variant.id, left: 0 }
      await expect(opening).rejects.toMatchObject({ code: 'out_of_stock', detail: { data } })
    })
  })

  describe('joining', () => {
    let groupId: GroupId

    beforeEach(async () => {
      groupId = (await buyers.opens(anna, offer)).groupId
    })

    it('holds a seat that everyone sees, and counts it when it is paid for [GROUP-03]', async () => {
      const seat = await buyers.asksToJoin(boris, groupId, offer)
      expect((await buyers.sees(anna, groupId)).group).toMatchObject({ taken: 1, held: 1 })

      await buyers.pays(boris, seat.orderId)

      expect((await buyers.sees(anna, groupId)).group).toMatchObject({ taken: 2, held: 0, state: 'gathering' })
      expect(await buyers.as(boris).call(getOrder, { orderId: seat.orderId })).toMatchObject({ state: 'waiting' })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('takes one seat however many units are bought in it [SEAT-06]', async () => {
      const many = await shop.offers(anOffer({ product: await shop.sells(aProduct()), unitsPerBuyer: 3 }))
      const { groupId: another } = await buyers.opens(anna, many, { quantity: 3 })

      const { group, mine } = await buyers.sees(anna, another)

      expect([group.taken, mine?.units, mine?.atMost]).toEqual([1, 3, 3 * 792_00])
    })

    it('is told to the others, not to the newcomer', async () => {
      await buyers.sees(boris, groupId)
      await buyers.learnsNames()

      await buyers.joins(boris, groupId, offer)

      const told = shop.network.told.filter(({ message }) => message.includes('Борис теперь в вашей группе «Кружка»'))
      expect(told.map(({ hostUserId }) => hostUserId)).toEqual([anna.hostUserId])
    })

    it('is refused to whoever is in already, paid or not [SEAT-02]', async () => {
      await buyers.asksToJoin(boris, groupId, offer)

      await expect(buyers.asksToJoin(boris, groupId, offer)).rejects.toMatchObject({ code: 'already_joined' })
      await expect(buyers.asksToJoin(anna, groupId, offer)).rejects.toMatchObject({ code: 'already_joined' })
    })

    it('is refused while every seat is taken or held [SEAT-01]', async () => {
      await buyers.asksToJoin(boris, groupId, offer)
      await buyers.asksToJoin(vera, groupId, offer)

      await expect(buyers.asksToJoin(galina, groupId, offer)).rejects.toMatchObject({ code: 'group_full' })
      await seatsKept(3)
    })

    it('is refused once the group has succeeded, and a new one may be opened [GROUP-06]', async () => {
      await buyers.joins(boris, groupId, offer)
      await buyers.joins(vera, groupId, offer)

      await expect(buyers.asksToJoin(galina, groupId, offer)).rejects.toMatchObject({ code: 'group_succeeded' })
      expect(await buyers.sees(galina, groupId)).toMatchObject({ mine: null, offerIsRunning: true })
      await expect(buyers.asksToOpen(galina, offer)).resolves.toMatchObject({ toPay: 790_00 })
    })

    it('is refused in a group that is not there, or is another shop’s', async () => {
      const nowhere = buyers.asksToJoin(boris, v.parse(GroupId, NOWHERE), offer)
      await expect(nowhere).rejects.toMatchObject({ code: 'group_not_found' })

      await shop.world.db.updateTable('group_buy').set({ shop_id: ANOTHER_SHOP }).where('id', '=', groupId).execute()
      await expect(buyers.asksToJoin(boris, groupId, offer)).rejects.toMatchObject({ code: 'group_not_found' })
      await expect(buyers.sees(anna, groupId)).rejects.toMatchObject({ code: 'group_not_found' })
    })

    it('is refused to people without a session', async () => {
      const wish = { groupId, variantId: offer.product.variant.id, ifFull: 'release' as const, visible: true }
      const joining = shop
        .guest()
        .call(joinGroup, { ...wish, delivery: PICKUP, recipient: RECIPIENT, atMost: kopecks(790_00) })

      await expect(joining).rejects.toMatchObject({ code: 'not_signed_in' })
    })
  })

  describe('is seen', () => {
    it('by anybody, with the names and photos of those who agreed, and one’s own [SEEN-01]', async () => {
      const { groupId } = await buyers.opens(anna, offer)
      await buyers.joins(boris, groupId, offer, { visible: false })
      await buyers.learnsNames()

      const names = async (view: Promise<Awaited<ReturnType<Buyers['sees']>>>) =>
        (await view).group.faces.map(({ firstName }) => firstName)

      expect(await names(shop.guest().call(getGroup, { groupId }))).toEqual(['Анна', null])
      expect(await names(buyers.sees(vera, groupId))).toEqual(['Анна', null])
      expect(await names(buyers.sees(boris, groupId))).toEqual(['Анна', 'Борис'])
    })

    it('in four statements at most', async () => {
      const { groupId } = await buyers.opens(anna, offer)

      expect((await shop.statementsOf(() => buyers.sees(anna, groupId))).length).toBeLessThanOrEqual(4)
    })
  })

  it('cannot be opened in a shop that takes no payments online', async () => {
    const cash = await fresh()
    const opening = buyersIn(cash).asksToOpen(
      anna,
      await cash.offers(anOffer({ product: await cash.sells(aProduct()) })),
    )

    await expect(opening).rejects.toMatchObject({ code: 'payments_off' })
  })
})
