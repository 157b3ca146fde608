import * as v from 'valibot'
import { expect, it } from 'vitest'

import { answerNews, listNotices } from '#domain/contract/notices.ts'
import { OrderId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import { after, HOUR } from '#domain/time.ts'
import { NOON, PEOPLE, SHOP, type Someone, someone } from '#mocks/builders.ts'
import { findBuyer } from '#server/launch/rows.ts'
import { tell } from '#server/notifications/tell.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { queue } from '#server/work/outbox.ts'

import { everyEngine, type Fresh } from './everyEngine.ts'
import { comesAndAllowsNews, type TestShop } from './harness/shop.ts'

const ORDER = v.parse(OrderId, '01970000-0000-7000-8000-00003f9a21c7')
const FRAGMENT = fragmentOf({ screen: 'order', orderId: ORDER })
const { anna, boris } = PEOPLE
/** By Moscow's clock, where stories begin at ten in the morning. */
const TEN_IN_THE_EVENING = after(NOON, 12 * HOUR)

const comes = async ({ world }: TestShop, person: Someone) => (await comesAndAllowsNews(world, person)).id

const shippedTo = (shop: TestShop, person: Someone) => tellsOf(shop, person, 'shipped')

const tellsOf = async (shop: TestShop, person: Someone, kind: 'packed' | 'shipped' | 'delivered') => {
  const known = await findBuyer(shop.world.db, { shop: SHOP, ...person })
  const buyer = known?.id ?? (await comes(shop, person))
  const words = { kind, order: '3F9A-21C7' } as const
  const news = { shop: SHOP, buyer, about: ORDER, key: kind, fragment: FRAGMENT, words, now: shop.world.now() }
  await shop.world.transaction((tx) => tell(tx, news))
}

const livesAt = async ({ world }: TestShop, person: Someone, utcOffset: number) => {
  const { id } = await comesAndAllowsNews(world, person)
  await world.transaction((tx) =>
    tx.updateTable('buyer').set({ utc_offset: utcOffset }).where('shop_id', '=', SHOP).where('id', '=', id).execute(),
  )
}

async function opened(fresh: Fresh) {
  const shop = await fresh()
  return { shop, work: shop.app.work, told: shop.network.told }
}

everyEngine('news', (fresh) => {
  it('reaches each buyer once, in their own language, with the place it is about [TELL-01]', async () => {
    const { shop, work, told } = await opened(fresh)
    const english = someone({ language: 'en' })

    for (const person of [anna, anna, english]) await shippedTo(shop, person)
    await work.runDue()

    const messages = told.map(({ hostUserId, message, fragment }) => ({ hostUserId, message, fragment }))
    expect(messages).toHaveLength(2)
    expect(messages).toContainEqual({
      hostUserId: anna.hostUserId,
      message: 'Заказ 3F9A-21C7 в пути.',
      fragment: FRAGMENT,
    })
    expect(messages).toContainEqual({
      hostUserId: english.hostUserId,
      message: 'Order 3F9A-21C7 is on its way.',
      fragment: FRAGMENT,
    })
  })

  it('reaches nobody twice, however often its event comes and however many work on it [TELL-01]', async () => {
    const { shop, told } = await opened(fresh)
    const [one, other] = [createWork(shop.world, HANDLERS), createWork(shop.world, HANDLERS)]

    for (const person of [anna, boris, anna, boris]) await shippedTo(shop, person)
    await Promise.all([one.runDue(), other.runDue()])
    await shop.world.transaction((tx) => tx.deleteFrom('outbox').where('shop_id', '=', SHOP).execute())
    await shippedTo(shop, anna)
    await one.runDue()

    expect(shop.network.asked.map(({ hostUserId }) => hostUserId).toSorted()).toEqual(
      [anna, boris].map(({ hostUserId }) => hostUserId),
    )
    expect(told).toHaveLength(2)
    const { items } = await shop.as(anna).call(listNotices, {})
    expect(items).toHaveLength(1)
  })

  it('only stands in the inbox of people who have not allowed notifications [TELL-02]', async () => {
    const { shop, work } = await opened(fresh)
    await shop.as(anna).call(answerNews, { allowed: false })
    await shippedTo(shop, anna)
    await work.runDue()

    expect(shop.network.asked).toEqual([])
    expect(await shop.as(anna).call(listNotices, {})).toMatchObject({ items: [{ kind: 'shipped', readAt: null }] })
    expect(shop.faults).toEqual([])
  })

  it('is not sent again to people who forbid it in their network, until they allow it [TELL-02]', async () => {
    const { shop, work, told } = await opened(fresh)
    shop.network.becomes('denied')
    await shippedTo(shop, anna)
    await work.runDue()

    shop.network.becomes('sent')
    shop.pass(HOUR)
    await tellsOf(shop, anna, 'delivered')
    await work.runDue()
    expect([shop.network.asked.length, told.length]).toEqual([1, 0])

    await shop.as(anna).call(answerNews, { allowed: true })
    await tellsOf(shop, anna, 'packed')
    await work.runDue()
    expect(told.map(({ message }) => message)).toEqual(['Заказ 3F9A-21C7 собран и скоро отправится.'])
    expect(shop.faults).toEqual([])
  })

  it('that the network puts off for a day is not sent at all, and asks for no owner’s attention', async () => {
    const { shop, work, told } = await opened(fresh)
    shop.network.becomes('later')
    await shippedTo(shop, anna)
    for (let hour = 0; hour < 24; hour += 1) {
      await work.runDue()
      shop.pass(HOUR)
    }

    shop.network.becomes('sent')
    await work.runDue()

    expect(told).toEqual([])
    expect(shop.faults).toEqual([])
    const left = await shop.world.db.selectFrom('outbox').select('key').where('done_at', 'is', null).execute()
    expect(left).toEqual([])
  })

  it('waits at night for the morning of whoever it is for [TELL-03]', async () => {
    const { shop, work, told } = await opened(fresh)
    await comes(shop, anna)
    await livesAt(shop, boris, 12 * 60)
    shop.travelTo(TEN_IN_THE_EVENING)
    await shippedTo(shop, anna)
    await shippedTo(shop, boris)

    await work.runDue()
    const atNight = told.map(({ hostUserId }) => hostUserId)
    shop.travelTo(after(TEN_IN_THE_EVENING, 2 * HOUR))
    await work.runDue()
    const atMidnight = told.map(({ hostUserId }) => hostUserId)
    shop.travelTo(after(TEN_IN_THE_EVENING, 11 * HOUR - 1))
    await work.runDue()
    const beforeNine = told.length
    shop.pass(1)
    await work.runDue()

    expect(atNight).toEqual([])
    // It is nine in the morning in Kamchatka when it is midnight in Moscow.
    expect(atMidnight).toEqual([boris.hostUserId])
    expect(beforeNine).toBe(1)
    expect(told.map(({ hostUserId }) => hostUserId)).toEqual([boris.hostUserId, anna.hostUserId])
    expect(shop.faults).toEqual([])
  })

  it('that was overtaken by newer news at night is not sent in the morning', async () => {
    const { shop, work, told } = await opened(fresh)
    shop.travelTo(TEN_IN_THE_EVENING)
    await tellsOf(shop, anna, 'packed')
    shop.pass(HOUR)
    await shippedTo(shop, anna)
    await work.runDue()

    shop.travelTo(after(TEN_IN_THE_EVENING, 11 * HOUR))
    await work.runDue()

    expect(told.map(({ message }) => message)).toEqual(['Заказ 3F9A-21C7 в пути.'])
    expect((await shop.as(anna).call(listNotices, {})).items).toHaveLength(2)
  })

  it.each(['later', 'silent'] as const)('that the network puts off (%s) is told when it may be, once', async (mood) => {
    const { shop, work, told } = await opened(fresh)
    shop.network.becomes(mood)
    await shippedTo(shop, anna)
    await work.runDue()

    shop.network.becomes('sent')
    shop.pass(HOUR)
    await work.runDue()
    shop.pass(HOUR)
    await work.runDue()

    expect(told.map(({ hostUserId }) => hostUserId)).toEqual([anna.hostUserId])
  })

  it('for one person does not wait for the news of another whom the network does not reach', async () => {
    const { shop, work, told } = await opened(fresh)
    shop.network.becomes('silent')
    await shippedTo(shop, anna)
    await work.runDue()

    shop.network.becomes('sent')
    await shippedTo(shop, boris)
    await work.runDue()

    expect(told.map(({ hostUserId }) => hostUserId)).toEqual([boris.hostUserId])
  })
})

everyEngine('people', (fresh) => {
  const ask = async ({ world }: TestShop, buyer: Awaited<ReturnType<typeof comes>>) =>
    world.transaction((tx) =>
      queue(tx, { shop: SHOP, kind: 'know_person', key: buyer, payload: { buyer }, runAt: world.now() }),
    )

  it('are called as their network calls them, not as their browser says', async () => {
    const { shop, work } = await opened(fresh)
    await ask(shop, await comes(shop, anna))
    await work.runDue()

    expect(await findBuyer(shop.world.db, { shop: SHOP, ...anna })).toMatchObject({
      firstName: 'Анна',
      knownAt: shop.world.now(),
    })
  })

  it('whom the network does not know stay nameless, and it is not asked about them for ever', async () => {
    const { shop, work } = await opened(fresh)
    const stranger = someone()
    await ask(shop, await comes(shop, stranger))
    await work.runDue()

    expect(await findBuyer(shop.world.db, { shop: SHOP, ...stranger })).toMatchObject({
      firstName: null,
      knownAt: shop.world.now(),
    })
    expect(shop.faults).toEqual([])
  })
})
