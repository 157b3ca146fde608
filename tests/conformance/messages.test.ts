import * as v from 'valibot'
import { expect, it } from 'vitest'

import { answerMessages } from '#domain/contract/me.ts'
import { answerNews, listNotices } from '#domain/contract/notices.ts'
import { OrderId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import { after, HOUR, MINUTE } from '#domain/time.ts'
import { NOON, PEOPLE, SHOP, type Someone, someone } from '#mocks/builders.ts'
import { findBuyer } from '#server/launch/rows.ts'
import { tell } from '#server/notifications/tell.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'

import { everyEngine } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'

const ORDER = v.parse(OrderId, '01970000-0000-7000-8000-00003f9a21c7')
const FRAGMENT = fragmentOf({ screen: 'order', orderId: ORDER })
const { anna } = PEOPLE

async function answers(shop: TestShop, person: Someone, allowed: Readonly<{ news: boolean; messages: boolean }>) {
  // Whoever enters this shop allows notifications, until they say otherwise.
  const client = shop.as(person)
  await client.call(answerNews, { allowed: allowed.news })
  await client.call(answerMessages, { allowed: allowed.messages })
}

async function hears(shop: TestShop, person: Someone, kind: 'packed' | 'shipped' | 'delivered') {
  const known = await findBuyer(shop.world.db, { shop: SHOP, ...person })
  if (!known) throw new Error('Nobody to tell')
  const words = { kind, order: '3F9A-21C7' } as const
  const news = {
    shop: SHOP,
    buyer: known.id,
    about: ORDER,
    key: kind,
    fragment: FRAGMENT,
    words,
    now: shop.world.now(),
  }
  await shop.world.transaction((tx) => tell(tx, news))
}

everyEngine('a message from the community', (fresh) => {
  it('brings an order’s news to whoever allows messages and no notifications, in their language', async () => {
    const shop = await fresh()
    const english = someone({ language: 'en' })
    for (const person of [anna, english]) {
      await answers(shop, person, { news: false, messages: true })
      await hears(shop, person, 'shipped')
    }
    await shop.app.work.runDue()

    const written = shop.network.written.map(({ hostUserId, text, button }) => ({ hostUserId, text, button }))
    expect(written).toHaveLength(2)
    expect(written).toContainEqual({
      hostUserId: anna.hostUserId,
      text: 'Заказ 3F9A-21C7 в пути.',
      button: { label: 'Открыть заказ', fragment: FRAGMENT },
    })
    expect(written).toContainEqual({
      hostUserId: english.hostUserId,
      text: 'Order 3F9A-21C7 is on its way.',
      button: { label: 'Open the order', fragment: FRAGMENT },
    })
    expect(shop.network.asked).toEqual([])
  })

  it('is not written to whoever has been notified, nor to whoever has been told enough for an hour', async () => {
    const shop = await fresh()
    await answers(shop, anna, { news: true, messages: true })
    await hears(shop, anna, 'packed')
    await shop.app.work.runDue()
    shop.network.becomes('later')
    await hears(shop, anna, 'shipped')
    await shop.app.work.runDue()

    expect(shop.network.told).toHaveLength(1)
    expect(shop.network.written).toEqual([])
  })

  it('takes the place of a notification that turns out to be forbidden, once, whatever fails on the way', async () => {
    const shop = await fresh()
    await answers(shop, anna, { news: true, messages: true })
    shop.network.becomes('denied')
    shop.network.takesLetters('silent')
    await hears(shop, anna, 'shipped')
    await shop.app.work.runDue()

    shop.network.takesLetters('sent')
    shop.pass(MINUTE)
    await Promise.all([createWork(shop.world, HANDLERS), createWork(shop.world, HANDLERS)].map((work) => work.runDue()))

    expect(shop.network.asked).toHaveLength(1)
    expect(shop.network.written).toHaveLength(1)
  })

  it('is not written when it was not allowed: the news stands in the inbox alone [TELL-02]', async () => {
    const shop = await fresh()
    await answers(shop, anna, { news: false, messages: false })
    await hears(shop, anna, 'shipped')
    await shop.app.work.runDue()

    expect(shop.network.written).toEqual([])
    expect((await shop.as(anna).call(listNotices, {})).items).toMatchObject([{ kind: 'shipped', fragment: FRAGMENT }])
  })

  it('is not tried again once she has forbidden it in her network, until she allows it again [TELL-02]', async () => {
    const shop = await fresh()
    await answers(shop, anna, { news: false, messages: true })
    shop.network.takesLetters('denied')
    await hears(shop, anna, 'packed')
    await shop.app.work.runDue()

    shop.network.takesLetters('sent')
    await hears(shop, anna, 'shipped')
    await shop.app.work.runDue()
    const whileForbidden = shop.network.written.length
    shop.pass(MINUTE)
    await answers(shop, anna, { news: false, messages: true })
    await hears(shop, anna, 'delivered')
    await shop.app.work.runDue()

    expect(whileForbidden).toBe(0)
    expect(shop.network.written.map(({ text }) => text)).toEqual(['Заказ 3F9A-21C7 доставлен. Спасибо за покупку!'])
    expect(shop.faults).toEqual([])
  })

  it('waits at night for the morning of whoever it is for [TELL-03]', async () => {
    const shop = await fresh()
    shop.travelTo(after(NOON, 12 * HOUR))
    await answers(shop, anna, { news: false, messages: true })
    await hears(shop, anna, 'shipped')
    await shop.app.work.runDue()
    const atNight = shop.network.written.length

    shop.travelTo(after(NOON, 23 * HOUR))
    await shop.app.work.runDue()

    expect(atNight).toBe(0)
    expect(shop.network.written).toHaveLength(1)
  })
})
