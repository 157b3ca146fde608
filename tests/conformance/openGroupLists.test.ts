import { beforeEach, describe, expect, it } from 'vitest'

import { listClosingSoon, listFriendsGroups } from '#domain/contract/groupLists.ts'
import { after, DAY, HOUR, MINUTE } from '#domain/time.ts'
import { anOffer, aProduct, NOON, type Offer, PEOPLE, SHOP, someone } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { plantingIn } from './harness/planting.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina } = PEOPLE

everyEngine('open groups', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let planting: ReturnType<typeof plantingIn>
  let offer: Offer

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    planting = plantingIn(shop)
    offer = await shop.offers(anOffer({ product: await shop.sells(aProduct({ name: 'Кружка', stock: 100 })) }))
  })

  const closingSoon = () => shop.guest().call(listClosingSoon, {})
  const idsOfSoon = async () => (await closingSoon()).map(({ id }) => id)

  describe('that close soon', () => {
    it('are shown to everybody, soonest first, with what is bought and at which price', async () => {
      const later = await planting.group(offer, { closesAt: after(NOON, 5 * HOUR) })
      const sooner = await planting.group(offer, { closesAt: after(NOON, MINUTE), taken: 2 })

      expect(await closingSoon()).toMatchObject([
        { id: sooner, product: { name: 'Кружка' }, taken: 2, goal: 3, ladder: offer.ladder, mine: false },
        { id: later, taken: 1 },
      ])
    })

    it('are those with a free seat that gather now and end within a day', async () => {
      await planting.group(offer, { closesAt: NOON })
      await planting.group(offer, { closesAt: after(NOON, DAY + 1) })
      await planting.group(offer, { taken: 2, held: 1 })
      await planting.group(offer, { state: 'lapsed' })
      const last = await planting.group(offer, { closesAt: after(NOON, DAY) })

      expect(await idsOfSoon()).toEqual([last])
    })

    it('leave out what is sold out or no longer sold', async () => {
      await planting.group(offer)
      const gone = await shop.offers(anOffer({ product: await shop.sells(aProduct()) }))
      await planting.group(gone)
      await shop.world.db
        .updateTable('stock')
        .set({ on_hand: 0 })
        .where('shop_id', '=', SHOP)
        .where('variant_id', '=', offer.product.variant.id)
        .execute()
      await shop.world.db
        .updateTable('product')
        .set({ gone_at: NOON })
        .where('shop_id', '=', SHOP)
        .where('id', '=', gone.product.id)
        .execute()

      expect(await closingSoon()).toEqual([])
    })

    it('show faces of those alone who agreed to be seen, five at most, and say which group is mine', async () => {
      const crowded = await shop.offers(anOffer({ product: await shop.sells(aProduct()), goal: 10 }))
      const groupId = await planting.group(crowded, { taken: 9 })
      await planting.seat(groupId, await planting.buyer(vera), { visible: false })
      for (let count = 0; count < 8; count++) {
        shop.pass(1)
        await planting.seat(groupId, await planting.buyer(someone({ firstName: `Сосед ${count}` })))
      }

      const [seen] = await closingSoon()
      const [mine] = await buyers.as(vera).call(listClosingSoon, {})

      expect(seen?.faces.map(({ firstName }) => firstName)).toEqual([0, 1, 2, 3, 4].map((at) => `Сосед ${at}`))
      expect([seen?.mine, mine?.mine]).toEqual([false, true])
    })

    it('are twenty at most, in two statements, however many gather', async () => {
      for (let count = 0; count < 25; count++) await planting.group(offer)

      const look = () => buyers.as(anna).call(listClosingSoon, {})
      await look()

      const statements = await shop.statementsOf(async () => expect(await look()).toHaveLength(20))

      expect(statements).toHaveLength(2)
    })
  })

  describe('with friends in them', () => {
    const ofFriends = (friends: readonly (typeof anna)[], productId = offer.product.id) =>
      buyers.as(anna).call(listFriendsGroups, { friends: friends.map(({ hostUserId }) => hostUserId), productId })

    it('come first by whom they lack, then by when they close, and name the friends [SEEN-03]', async () => {
      const [lacksTwo, lacksOne] = [
        await planting.group(offer, { closesAt: after(NOON, HOUR) }),
        await planting.group(offer, { taken: 2, closesAt: after(NOON, 9 * HOUR) }),
      ]
      await planting.group(offer, { taken: 2, closesAt: after(NOON, MINUTE) })
      await planting.seat(lacksTwo, await planting.buyer(boris))
      await planting.seat(lacksOne, await planting.buyer(vera))
      shop.pass(1)
      await planting.seat(lacksOne, await planting.buyer(galina))

      expect(await ofFriends([boris, vera, galina])).toMatchObject([
        { id: lacksOne, friends: { names: ['Вера', 'Галина'], count: 2 }, faces: [{ firstName: 'Вера' }, {}] },
        { id: lacksTwo, friends: { names: ['Борис'], count: 1 } },
      ])
    })

    it('name one friend of many, and count the others', async () => {
      const groupId = await planting.group(offer, { taken: 2 })
      for (const person of [boris, vera, galina]) {
        shop.pass(1)
        await planting.seat(groupId, await planting.buyer(person))
      }

      expect(await ofFriends([boris, vera, galina])).toMatchObject([{ friends: { names: ['Борис'], count: 3 } }])
    })

    it('are the same, to the byte, with a friend who did not agree to be seen and without them [SEEN-01]', async () => {
      const groupId = await planting.group(offer, { taken: 2 })
      await planting.seat(groupId, await planting.buyer(boris), { visible: false })
      await planting.seat(groupId, await planting.buyer(galina))
      const hidden = await planting.group(offer)
      await planting.seat(hidden, await planting.buyer(vera), { visible: false })

      const bytesFor = async (friends: readonly (typeof anna)[]) => {
        const body = JSON.stringify({
          friends: friends.map(({ hostUserId }) => hostUserId),
          productId: offer.product.id,
        })
        const headers = { 'content-type': 'application/json' }
        return (await shop.as(anna).fetch('/friends-groups', { method: 'POST', headers, body })).text()
      }

      expect(await bytesFor([boris, vera])).toBe('[]')
      expect(await bytesFor([boris, vera, galina])).toBe(await bytesFor([galina]))
    })

    it('are none for those who are still paying, who left, or who bear the same number elsewhere', async () => {
      const groupId = await planting.group(offer, { taken: 2, held: 0 })
      await planting.seat(groupId, await planting.buyer(boris), { state: 'released' })
      await planting.seat(groupId, await planting.buyer({ ...vera, host: 'ok' }))
      const paying = await planting.group(offer, { taken: 1, held: 1 })
      await planting.seat(paying, await planting.buyer(galina), { state: 'held' })

      expect(await ofFriends([boris, vera, galina])).toEqual([])
    })

    it('are not found by oneself, nor among groups one can no longer join', async () => {
      await planting.seat(await planting.group(offer), await planting.buyer(anna))
      const friend = await planting.buyer(boris)
      await planting.seat(await planting.group(offer, { closesAt: NOON }), friend)
      await planting.seat(await planting.group(offer, { taken: 2, held: 1 }), friend)

      expect(await ofFriends([anna, boris])).toEqual([])
    })

    it('without a product are those that close within a day, soonest first', async () => {
      const friend = await planting.buyer(boris)
      const other = await shop.offers(anOffer({ product: await shop.sells(aProduct()) }))
      const later = await planting.group(other, { taken: 2, closesAt: after(NOON, 2 * HOUR) })
      const sooner = await planting.group(offer, { closesAt: after(NOON, HOUR) })
      for (const groupId of [later, sooner, await planting.group(offer, { closesAt: after(NOON, 2 * DAY) })])
        await planting.seat(groupId, friend)

      const found = await buyers.as(anna).call(listFriendsGroups, { friends: [boris.hostUserId] })

      expect(found.map(({ id }) => id)).toEqual([sooner, later])
    })

    it('are asked about a thousand friends in three statements, and about no more', async () => {
      await planting.seat(await planting.group(offer), await planting.buyer(boris))
      const strangers = Array.from({ length: 999 }, (_, at) => someone({ hostUserId: String(7_000_000 + at) }))
      await ofFriends([])

      const statements = await shop.statementsOf(async () => {
        expect(await ofFriends([...strangers, boris])).toHaveLength(1)
      })

      expect(statements).toHaveLength(3)
      await expect(ofFriends([...strangers, boris, vera])).rejects.toMatchObject({
        code: 'bad_request',
        detail: { field: 'friends' },
      })
    })

    it('are nobody’s business without a session', async () => {
      const asking = shop.guest().call(listFriendsGroups, { friends: [boris.hostUserId] })

      await expect(asking).rejects.toMatchObject({ code: 'not_signed_in' })
    })
  })
})
