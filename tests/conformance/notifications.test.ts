import * as v from 'valibot'
import { expect, it } from 'vitest'

import { OrderId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import { DAY, HOUR } from '#domain/time.ts'
import { PEOPLE, SHOP, type Someone, someone } from '#mocks/builders.ts'
import { findBuyer, buyerFor } from '#server/launch/rows.ts'
import { tell } from '#server/notifications/tell.ts'
import { queue } from '#server/work/outbox.ts'

import { everyEngine, type Fresh } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'

const ORDER = v.parse(OrderId, '01970000-0000-7000-8000-00003f9a21c7')
const FRAGMENT = fragmentOf({ screen: 'order', orderId: ORDER })
const { anna, boris } = PEOPLE

const comes = async ({ world }: TestShop, person: Someone) => {
  const { id } = await world.transaction((tx) =>
    buyerFor(tx, { shop: SHOP, now: world.now(), ...person, id: world.newId() }),
  )
  return id
}

const shippedTo = async (shop: TestShop, person: Someone) => {
  const buyer = await comes(shop, person)
  const words = { kind: 'shipped', order: '3F9A-21C7' } as const
  const news = { shop: SHOP, buyer, about: ORDER, key: 'shipped', fragment: FRAGMENT, words, now: shop.world.now() }
  await shop.world.transaction((tx) => tell(tx, news))
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

  it('is not forced on people who forbid notifications [TELL-02]', async () => {
    const { shop, work, told } = await opened(fresh)
    shop.network.becomes('denied')
    await shippedTo(shop, anna)
    await work.runDue()

    shop.network.becomes('sent')
    shop.pass(DAY)
    await work.runDue()

    expect(told).toEqual([])
    expect(shop.faults).toEqual([])
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
