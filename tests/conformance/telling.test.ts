import { beforeEach, describe, expect, it } from 'vitest'

import { answerNews, listNotices } from '#domain/contract/notices.ts'
import type { GroupId } from '#domain/ids.ts'
import { after, DAY, HOUR, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE, SHOP, type Someone } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina } = PEOPLE

everyEngine('members of a group with a goal of three and room for four', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer

  const opens = async (lasts = DAY) => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    const product = await shop.sells(aProduct({ name: 'Кружка', price: 1_000_00 }))
    offer = await shop.offers(anOffer({ product, goal: 3, capacity: 4, lasts }))
    return buyers.opens(anna, offer)
  }
  const kindsFor = async (person: Someone) =>
    (await shop.as(person).call(listNotices, {})).items.map(({ kind }) => kind).toReversed()
  const newestFor = async (person: Someone) => (await shop.as(person).call(listNotices, {})).items[0]
  const joins = async (person: Someone, groupId: GroupId) => {
    shop.pass(1)
    await buyers.joins(person, groupId, offer)
  }
  const sentTo = (person: Someone) =>
    shop.network.told.filter(({ hostUserId }) => hostUserId === person.hostUserId).map(({ message }) => message)
  const loseTimers = () => shop.world.transaction((tx) => tx.deleteFrom('timer').where('shop_id', '=', SHOP).execute())

  it('hear that it is open, who came, that one is missing, and that it gathered, each once [TELL-01]', async () => {
    const { groupId } = await opens()
    await joins(boris, groupId)
    await joins(vera, groupId)
    await joins(galina, groupId)

    expect(await kindsFor(anna)).toEqual(['opened', 'one_missing', 'joined', 'succeeded'])
    expect(await kindsFor(boris)).toEqual(['joined', 'succeeded'])
    expect(await kindsFor(galina)).toEqual(['succeeded'])
    expect(sentTo(anna)).toHaveLength(4)
  })

  it('are led to it, and told until when it gathers by their own clock', async () => {
    const { groupId } = await opens()

    expect(await newestFor(anna)).toMatchObject({
      kind: 'opened',
      fragment: `/group/${groupId}`,
      text: 'Группа «Кружка» открыта до 2 июня в 10:00. Не хватает ещё 2 человек: позовите друзей.',
    })
  })

  describe('two hours before its deadline', () => {
    const TWO_HOURS_LEFT = after(NOON, 22 * HOUR)

    it('hear once what is missing', async () => {
      const { groupId } = await opens()
      await joins(boris, groupId)
      shop.travelTo(after(TWO_HOURS_LEFT, -1))
      await buyers.works()
      const early = await kindsFor(boris)

      shop.travelTo(TWO_HOURS_LEFT)
      await buyers.works()
      await loseTimers()
      shop.pass(2 * MINUTE)
      await buyers.works()

      expect(early).toEqual([])
      expect(await kindsFor(boris)).toEqual(['two_hours_left'])
      expect(await newestFor(anna)).toMatchObject({
        text: 'Группа «Кружка» закроется в 10:00. Не хватает ещё 1 человека.',
      })
    })

    it('hear nothing when the goal is reached', async () => {
      const { groupId } = await opens()
      await joins(boris, groupId)
      await joins(vera, groupId)

      shop.travelTo(TWO_HOURS_LEFT)
      await buyers.works()

      expect(await kindsFor(vera)).toEqual([])
    })

    it('hear of it a little later when its timer was lost', async () => {
      await opens()
      await loseTimers()

      shop.travelTo(after(TWO_HOURS_LEFT, 2 * MINUTE))
      await buyers.works()

      expect(await kindsFor(anna)).toEqual(['opened', 'two_hours_left'])
    })

    it('hear nothing of it when it lasts for a few hours only', async () => {
      await opens(3 * HOUR)

      shop.travelTo(after(NOON, 2 * HOUR))
      await buyers.works()

      expect(await kindsFor(anna)).toEqual(['opened'])
    })

    it('are left alone at night, and in the morning hear only how it ended [TELL-03]', async () => {
      // From ten in the morning to seven in the next one.
      await opens(21 * HOUR)
      shop.travelTo(after(NOON, 19 * HOUR))
      await buyers.works()

      shop.travelTo(after(NOON, 21 * HOUR))
      await buyers.works()
      const atSeven = sentTo(anna)
      shop.travelTo(after(NOON, 23 * HOUR))
      await buyers.works()

      expect(await kindsFor(anna)).toEqual(['opened', 'two_hours_left', 'lapsed'])
      expect(atSeven).toHaveLength(1)
      expect(sentTo(anna).slice(1)).toEqual([expect.stringContaining('не собралась')])
    })
  })

  describe('who have not paid for their seat yet', () => {
    const WARNED = after(NOON, 8 * MINUTE)
    let held: Awaited<ReturnType<Buyers['asksToJoin']>>

    beforeEach(async () => {
      const { groupId } = await opens()
      held = await buyers.asksToJoin(boris, groupId, offer)
    })

    it('are warned once, two minutes before it is freed [TELL-01]', async () => {
      shop.travelTo(after(WARNED, -1))
      await buyers.works()
      const early = await kindsFor(boris)

      for (const moment of [WARNED, after(WARNED, MINUTE)]) {
        shop.travelTo(moment)
        await buyers.works()
      }

      expect(early).toEqual([])
      expect(await kindsFor(boris)).toEqual(['hold_ends'])
      expect(sentTo(boris)).toEqual(['Место в группе «Кружка» за вами до 10:10. Оплатите, иначе оно освободится.'])
    })

    it('are not once they have paid', async () => {
      await buyers.pays(boris, held.orderId)

      shop.travelTo(WARNED)
      await buyers.works()

      expect(await kindsFor(boris)).toEqual([])
    })

    it('are warned by the sweep when the timer was lost', async () => {
      await loseTimers()

      shop.travelTo(after(WARNED, MINUTE + 1))
      await buyers.works()

      expect(await kindsFor(boris)).toEqual(['hold_ends'])
    })

    it('are not warned by the network once it is too late', async () => {
      shop.network.becomes('later')
      shop.travelTo(WARNED)
      await buyers.works()

      shop.network.becomes('sent')
      shop.pass(HOUR)
      await buyers.works()

      expect(sentTo(boris)).toEqual([])
      expect(shop.faults).toEqual([])
    })
  })

  it('are told at night that a seat is about to be freed, and that their card is charged [TELL-03]', async () => {
    await opens()
    shop.travelTo(after(NOON, 13 * HOUR))
    buyers = buyersIn(shop)
    const { groupId } = await buyers.opens(boris, offer)
    await buyers.asksToJoin(vera, groupId, offer)
    shop.pass(8 * MINUTE)
    await buyers.works()
    const warned = sentTo(vera)
    shop.pass(2 * MINUTE)
    for (const person of [anna, vera, galina]) await joins(person, groupId)

    expect(warned).toEqual([expect.stringContaining('за вами до 23:10')])
    expect(sentTo(boris)).toEqual([expect.stringContaining('собралась')])
    expect(sentTo(galina)).toEqual([expect.stringContaining('собралась')])
  })

  it('who have not allowed it are told in the inbox alone [TELL-02]', async () => {
    const { groupId } = await opens()
    await buyers.as(anna).call(answerNews, { allowed: false })

    await joins(boris, groupId)

    expect(await kindsFor(anna)).toEqual(['opened', 'one_missing'])
    expect(sentTo(anna)).toHaveLength(1)
  })
})
