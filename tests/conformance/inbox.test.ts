import * as v from 'valibot'
import { beforeEach, expect, it } from 'vitest'

import { countUnread, listNotices, MOST_UNREAD, readNotices } from '#domain/contract/notices.ts'
import { type BuyerId, OrderId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import { after, DAY, MINUTE } from '#domain/time.ts'
import { launchStringOf, NOON, PEOPLE, SHOP, type Someone } from '#mocks/builders.ts'
import { tell } from '#server/notifications/tell.ts'
import type { Words } from '#server/notifications/words.ts'

import { everyEngine } from './everyEngine.ts'
import { comesAndAllowsNews, type TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
const orderAt = (number: number) => v.parse(OrderId, `01970000-0000-7000-8000-0000${String(number).padStart(8, '0')}`)

everyEngine('an inbox', (fresh) => {
  let shop: TestShop
  let buyer: BuyerId

  beforeEach(async () => {
    shop = await fresh()
    buyer = (await comesAndAllowsNews(shop.world, anna)).id
  })

  const told = async (words: Words, about: OrderId) => {
    const fragment = fragmentOf({ screen: 'order', orderId: about })
    const now = shop.world.now()
    await shop.world.transaction((tx) => tell(tx, { shop: SHOP, buyer, about, key: words.kind, fragment, words, now }))
  }
  const shipped = (number: number) => told({ kind: 'shipped', order: String(number) }, orderAt(number))
  const listed = async (person: Someone = anna, cursor?: string) =>
    shop.as(person).call(listNotices, cursor === undefined ? {} : { cursor })
  const unread = async (person: Someone = anna) => (await shop.as(person).call(countUnread, {})).unread

  it('has what its owner was told, the newest first, each with the way to it [TELL-04]', async () => {
    await shipped(1)
    shop.pass(MINUTE)
    await shipped(2)

    expect(await listed()).toEqual({
      items: [
        {
          id: `${orderAt(2)}:shipped`,
          kind: 'shipped',
          text: 'Заказ 2 в пути.',
          fragment: `/orders/${orderAt(2)}`,
          toldAt: after(NOON, MINUTE),
          readAt: null,
        },
        expect.objectContaining({ text: 'Заказ 1 в пути.', toldAt: NOON }),
      ],
      next: null,
    })
    expect(await listed(boris)).toEqual({ items: [], next: null })
  })

  it('speaks the language of its reader at the time of reading', async () => {
    await shipped(1)
    await comesAndAllowsNews(shop.world, { ...anna, language: 'en' })

    const { items } = await shop.as({ ...anna, language: 'en' }).call(listNotices, {})

    expect(items).toMatchObject([{ text: 'Order 1 is on its way.' }])
  })

  it('is read page by page without missing one or showing one twice, also of those told at once', async () => {
    for (let number = 1; number <= 45; number += 1) {
      if (number % 7 === 0) shop.pass(1)
      await shipped(number)
    }

    const first = await listed()
    const second = await listed(anna, first.next ?? '')
    const third = await listed(anna, second.next ?? '')

    const pages = [first, second, third].map(({ items }) => items)
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5])
    expect(third.next).toBeNull()
    const all = pages.flat()
    expect(new Set(all.map(({ id }) => id)).size).toBe(45)
    expect(all.map(({ toldAt }) => toldAt)).toEqual(all.map(({ toldAt }) => toldAt).toSorted((a, b) => b - a))
  })

  it('refuses a cursor that is none of its own', async () => {
    await expect(listed(anna, 'bm9uc2Vuc2U')).rejects.toMatchObject({
      code: 'bad_request',
      detail: { field: 'cursor' },
    })
  })

  it('counts what is new until it has been read, and up to there only', async () => {
    await shipped(1)
    shop.pass(MINUTE)
    await shipped(2)
    const before = await unread()
    shop.pass(MINUTE)
    await shipped(3)

    const answer = await shop.as(anna).call(readNotices, { upTo: after(NOON, MINUTE) })

    expect([before, answer.unread, await unread(), await unread(boris)]).toEqual([2, 1, 1, 0])
    const { items } = await listed()
    expect(items.map(({ readAt }) => readAt)).toEqual([null, after(NOON, 2 * MINUTE), after(NOON, 2 * MINUTE)])
  })

  it('leaves another’s news unread', async () => {
    await shipped(1)

    await shop.as(boris).call(readNotices, { upTo: shop.world.now() })

    expect(await unread()).toBe(1)
  })

  it('does not count on where nobody would read on', async () => {
    const news = Array.from({ length: MOST_UNREAD + 1 }, (_, at) => ({
      shop: SHOP,
      buyer,
      about: orderAt(at),
      key: 'shipped',
      fragment: '/orders',
      words: { kind: 'shipped' as const, order: String(at) },
      now: NOON,
    }))
    await shop.world.transaction((tx) => tell(tx, ...news))

    expect(await unread()).toBe(MOST_UNREAD)
  })

  it('is announced by the launch, with how much of it is new', async () => {
    await shipped(1)

    const body = `${await launchStringOf(anna, NOON)}\n/cart`
    const answer = await shop.app.fetch(new Request('http://shop.test/api/launch', { method: 'POST', body }))

    expect(await answer.json()).toMatchObject({ unread: 1 })
  })

  it('forgets after half a year', async () => {
    await shipped(1)

    shop.pass(181 * DAY)
    await shop.app.work.runDue()

    expect(await shop.world.db.selectFrom('notice').select('key').where('shop_id', '=', SHOP).execute()).toEqual([])
  })
})
