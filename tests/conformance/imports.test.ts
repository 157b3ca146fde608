import { beforeEach, describe, expect, it } from 'vitest'

import { addToCart } from '#domain/contract/cart.ts'
import { placeOrder } from '#domain/contract/orders.ts'
import { getProduct, listCategories, listProducts, type ProductCard } from '#domain/contract/products.ts'
import { PEOPLE, PICKUP, RECIPIENT, anOffer, aProduct } from '#mocks/builders.ts'
import { changesIn } from '#server/imports/importReport.ts'

import { everyEngine } from './everyEngine.ts'
import { aFeed, takesFeed } from './harness/feed.ts'
import type { TestShop } from './harness/shop.ts'

const { anna } = PEOPLE

everyEngine('importing a feed', (fresh) => {
  let shop: TestShop

  beforeEach(async () => {
    shop = await fresh()
  })

  const takes = (...offers: Parameters<typeof aFeed>[0]['offers']) => takesFeed(shop, aFeed({ offers }))
  const listed = async (): Promise<readonly ProductCard[]> => (await shop.guest().call(listProducts, {})).items
  const open = async (name: string) => {
    const card = (await listed()).find((item) => item.name === name)
    if (!card) throw new Error(`The shop does not list ${name}`)
    return shop.guest().call(getProduct, { productId: card.id })
  }

  it('makes offers products, and offers of a group variants of one', async () => {
    const report = await takes(
      { id: 'mug', price: '990.50', oldprice: '1490' },
      { id: 'shirt-s', group: 'shirt', name: 'Футболка', colour: 'белая', price: '700', category: '2' },
      { id: 'shirt-m', group: 'shirt', name: 'Футболка', colour: 'синяя', price: '600', category: '2', count: 0 },
    )

    expect(report).toMatchObject({
      offers: { read: 3, taken: 3, rejected: 0 },
      products: { added: 2 },
      variants: { added: 3 },
    })
    expect(await listed()).toMatchObject([
      { name: 'Кружка', price: 990_50, oldPrice: 1490_00, inStock: true },
      { name: 'Футболка', price: 600_00, oldPrice: null, inStock: true },
    ])
    expect(await open('Футболка')).toMatchObject({
      category: { name: 'Одежда' },
      variants: [
        { options: [{ name: 'Цвет', value: 'белая' }], price: 700_00, left: 10 },
        { options: [{ name: 'Цвет', value: 'синяя' }], price: 600_00, left: 0 },
      ],
    })
  })

  it('changes nothing the second time', async () => {
    const offers = [
      { id: 'mug', pictures: ['https://x.example/1.jpg'] },
      { id: 'a', group: 'g', name: 'Плед', colour: 'синий' },
      { id: 'b', group: 'g', name: 'Плед', colour: 'белый' },
    ]
    await takes(...offers)
    const before = await listed()
    shop.pass(1000)

    const again = await takes(...offers)

    expect(changesIn(again)).toBe(0)
    expect(again.offers.taken).toBe(3)
    expect(await listed()).toEqual(before)
  })

  it('changes what changed and keeps the ids that links and carts point at', async () => {
    await takes({ id: 'mug' }, { id: 'plate', name: 'Тарелка' })
    const [mug] = await listed()

    const report = await takes({ id: 'mug', name: 'Кружка большая', price: '1100' }, { id: 'plate', name: 'Тарелка' })

    expect(report).toMatchObject({
      products: { added: 0, changed: 1, gone: 0 },
      variants: { added: 0, changed: 1, gone: 0 },
    })
    expect((await listed())[0]).toEqual({ ...mug, name: 'Кружка большая', price: 1100_00 })
  })

  it('takes what left the feed off sale, and puts it back when it returns', async () => {
    await takes({ id: 'mug' }, { id: 'plate', name: 'Тарелка' })
    const { id: productId } = await open('Кружка')

    const without = await takes({ id: 'plate', name: 'Тарелка' })

    expect(without).toMatchObject({ products: { gone: 1 }, variants: { gone: 1 } })
    expect(await listed()).toMatchObject([{ name: 'Тарелка' }])
    await expect(shop.guest().call(getProduct, { productId })).rejects.toMatchObject({ code: 'product_not_found' })

    await takes({ id: 'mug' }, { id: 'plate', name: 'Тарелка' })

    expect(await open('Кружка')).toMatchObject({ id: productId })
  })

  it('counts what is on hand, but never less than buyers have reserved', async () => {
    await takes({ id: 'mug', count: 10 })
    const { variants } = await open('Кружка')
    const [variant] = variants
    if (!variant) throw new Error('A product has variants')
    await shop.as(anna).call(addToCart, { variantId: variant.id, quantity: 4 })
    await shop.as(anna).call(placeOrder, {
      lines: [{ variantId: variant.id, quantity: 4, price: variant.price }],
      delivery: PICKUP,
      deliveryPrice: 0,
      recipient: RECIPIENT,
    })

    await takes({ id: 'mug', count: 1 })
    expect((await open('Кружка')).variants).toMatchObject([{ left: 0 }])

    await takes({ id: 'mug', count: 7 })
    expect((await open('Кружка')).variants).toMatchObject([{ left: 3 }])
  })

  it('rejects an offer by its line and says why, and takes the others', async () => {
    const feed = aFeed({
      offers: [{ id: 'a' }, { id: 'b', price: '9,90' }, { id: 'a', name: 'Другая' }, { id: 'c', category: '404' }],
    })

    const report = await takesFeed(shop, feed)

    expect(report.offers).toEqual({ read: 4, taken: 1, rejected: 3 })
    expect(report.problems).toEqual([
      { line: 6, id: 'b', kind: 'rejected', reason: 'its price is “9,90”, expected roubles such as 990 or 990.50' },
      { line: 7, id: 'a', kind: 'rejected', reason: 'an offer before it has the same id' },
      { line: 8, id: 'c', kind: 'rejected', reason: 'there is no category 404 before it in the feed' },
    ])
    expect(await listed()).toMatchObject([{ name: 'Кружка' }])
  })

  it('sells twins, which nobody could tell apart, once', async () => {
    const report = await takes({ id: 'a', group: 'g', colour: 'синий' }, { id: 'b', group: 'g', colour: 'синий' })

    expect(report).toMatchObject({ offers: { taken: 1, rejected: 1 }, variants: { added: 1 } })
    expect(report.problems).toMatchObject([{ id: 'b', reason: 'nothing tells it from offer a of the same product' }])
  })

  describe('of a feed that is broken', () => {
    const good = aFeed({ offers: Array.from({ length: 600 }, (_, at) => ({ id: `n${at}`, name: `Новинка ${at}` })) })

    it.each([
      { how: 'cut short', feed: good.slice(0, -40) },
      { how: 'broken in its last line', feed: good.replace('</offers></shop>', '</offers></shp>') },
      { how: 'without an offer', feed: aFeed({ offers: [] }) },
      { how: 'without an offer that can be sold', feed: aFeed({ offers: [{ id: 'a', price: '0' }] }) },
    ])('and $how takes nothing', async ({ feed }) => {
      await takes({ id: 'mug' })
      const before = await listed()

      await expect(takesFeed(shop, feed)).rejects.toMatchObject({ name: 'BrokenFeed' })

      expect(await listed()).toEqual(before)
      expect(await shop.guest().call(listCategories, {})).toMatchObject([
        { name: 'Дом', products: 1 },
        { name: 'Посуда' },
      ])
    })

    it('leaves nothing in the way of the next one', async () => {
      await expect(takesFeed(shop, good.slice(0, -40))).rejects.toMatchObject({ name: 'BrokenFeed' })

      await takes({ id: 'mug' })

      expect(await listed()).toMatchObject([{ name: 'Кружка' }])
    })
  })

  it('shows shoppers the old catalogue until the new one is whole', async () => {
    await takes({ id: 'mug' })
    const { db, transaction, now, newId, pictures } = shop.world
    const seen = new Set<string>()
    const looking = async <T>(work: Promise<T>): Promise<T> => {
      const done = await work
      seen.add((await listed()).map(({ name }) => name).join(', '))
      return done
    }
    const world = {
      ...shop.world,
      db,
      now,
      newId,
      pictures,
      transaction: ((work) => looking(transaction(work))) as typeof transaction,
    }

    await takesFeed(
      shop,
      aFeed({
        offers: [
          { id: 'plate', name: 'Тарелка' },
          { id: 'cup', name: 'Чашка' },
        ],
      }),
      world,
    )

    expect([...seen]).toEqual(['Кружка', 'Тарелка, Чашка'])
  })

  it('runs once at a time', async () => {
    const feed = aFeed({ offers: Array.from({ length: 300 }, (_, at) => ({ id: `n${at}` })) })

    const both = await Promise.allSettled([takesFeed(shop, feed), takesFeed(shop, feed)])

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'ImportIsRunning' } })
  })

  it('pauses the group offer whose first step is no longer the price alone, and says so', async () => {
    await takes({ id: 'mug' }, { id: 'plate', name: 'Тарелка' })
    for (const name of ['Кружка', 'Тарелка']) {
      const { id } = await open(name)
      await shop.offers(anOffer({ product: { ...aProduct(), id } }))
    }

    const report = await takes({ id: 'mug', price: '1100' }, { id: 'plate', name: 'Тарелка' })

    expect(report.paused).toEqual(['Кружка'])
    expect((await open('Кружка')).offer).toBeNull()
    expect((await open('Тарелка')).offer).not.toBeNull()
  })
})
