import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { openGroup } from '#domain/contract/groupBuys.ts'
import {
  type CatalogSort,
  getProduct,
  listCategories,
  listProducts,
  listReviews,
  type ProductCard,
} from '#domain/contract/products.ts'
import { ProductId, ReviewId } from '#domain/ids.ts'
import { HOUR } from '#domain/time.ts'
import { anOffer, aProduct, type Goods, PEOPLE, PICKUP, RECIPIENT, SHOP } from '#mocks/builders.ts'
import { createSandboxPayments } from '#server/outside/payments/sandboxPayments.ts'

import { everyEngine } from './everyEngine.ts'
import { aFeed, takesFeed } from './harness/feed.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
const PICTURE = { key: 'abc', width: 640, height: 480, widths: [160, 320, 640], thumbhash: 'AAAA' }
const nowhere = v.parse(ProductId, '01970000-0000-7000-8000-00000000dead')

everyEngine('the catalogue', (fresh) => {
  let shop: TestShop

  beforeEach(async () => {
    shop = await fresh({ payments: createSandboxPayments })
  })

  const cards = async (input: Parameters<typeof page>[0] = {}) => (await page(input)).items
  const page = (input: { sort?: CatalogSort; category?: string; q?: string; cursor?: string }) =>
    shop.guest().call(listProducts, input)
  const idOf = async (name: string) => {
    const card = (await cards()).find((item) => item.name === name)
    if (!card) throw new Error(`The shop does not list ${name}`)
    return card.id
  }
  /** Writes reviews, one a millisecond. */
  const hears = async (productId: ProductId, ...stars: readonly number[]) => {
    for (const [at, given] of stars.entries()) {
      shop.pass(1)
      const row = {
        shop_id: SHOP,
        product_id: productId,
        author: 'Вера',
        stars: given,
        text: `Отзыв ${at}`,
        written_at: shop.world.now(),
      }
      await shop.world.db
        .insertInto('review')
        .values({ ...row, id: v.parse(ReviewId, shop.world.newId()) })
        .execute()
    }
  }

  describe('read to its end page by page', () => {
    const ORDERS: Record<CatalogSort, (a: ProductCard, b: ProductCard) => number> = {
      recommended: () => 0,
      cheap: (a, b) => a.price - b.price || (a.id < b.id ? -1 : 1),
      dear: (a, b) => b.price - a.price || (a.id < b.id ? 1 : -1),
      new: (a, b) => (a.id < b.id ? 1 : -1),
    }

    it.each(['recommended', 'cheap', 'dear', 'new'] as const)(
      'by %s shows everything once and in order',
      async (sort) => {
        const offers = Array.from({ length: 60 }, (_, at) => ({
          id: `n${at}`,
          name: `Кружка ${at}`,
          price: String(100 + (at % 7)),
        }))
        await takesFeed(shop, aFeed({ offers }))

        const all: ProductCard[] = []
        const sizes: number[] = []
        for (let cursor: string | null = ''; cursor !== null;) {
          const { items, next } = await page({ sort, ...(cursor && { cursor }) })
          all.push(...items)
          sizes.push(items.length)
          cursor = next
        }

        expect(sizes).toEqual([24, 24, 12])
        expect(new Set(all.map(({ id }) => id)).size).toBe(60)
        expect(all).toEqual(all.toSorted(ORDERS[sort]))
        if (sort === 'recommended') expect(all.map(({ name }) => name)).toEqual(offers.map(({ name }) => name))
      },
    )

    it('has no page after one that is exactly full', async () => {
      await takesFeed(shop, aFeed({ offers: Array.from({ length: 24 }, (_, at) => ({ id: `n${at}` })) }))

      expect(await page({})).toMatchObject({ items: { length: 24 }, next: null })
    })

    it('refuses a cursor that was made up, changed, or is of another sort', async () => {
      await takesFeed(shop, aFeed({ offers: Array.from({ length: 30 }, (_, at) => ({ id: `n${at}` })) }))
      const { next } = await page({ sort: 'cheap' })
      if (next === null) throw new Error('Thirty products are two pages')
      const changed = `${next.slice(0, 10)}${next.charAt(10) === 'A' ? 'B' : 'A'}${next.slice(11)}`

      for (const asked of [
        { cursor: 'made-up' },
        { cursor: changed, sort: 'cheap' as const },
        { cursor: next },
        { cursor: next.slice(0, -4), sort: 'cheap' as const },
      ]) {
        await expect(page(asked)).rejects.toMatchObject({ code: 'bad_request', detail: { field: 'cursor' } })
      }
    })
  })

  describe('by category', () => {
    beforeEach(async () => {
      await takesFeed(
        shop,
        aFeed({
          categories:
            '<category id="1">Дом</category><category id="11" parentId="1">Посуда</category><category id="111" parentId="11">Кружки</category><category id="2">Одежда</category><category id="3">Пусто</category>',
          offers: [
            { id: 'a', name: 'Кружка', category: '111', price: '300' },
            { id: 'b', name: 'Плед', category: '1', price: '200' },
            { id: 'c', name: 'Тарелка', category: '11', price: '100' },
            { id: 'd', name: 'Шарф', category: '2' },
          ],
        }),
      )
    })

    it('counts what is in and below each, and leaves empty ones out', async () => {
      const categories = await shop.guest().call(listCategories, {})

      const home = categories.find(({ name }) => name === 'Дом')
      expect(categories.map(({ name, products }) => `${name} ${products}`)).toEqual([
        'Дом 3',
        'Посуда 2',
        'Кружки 1',
        'Одежда 1',
      ])
      expect(categories.find(({ name }) => name === 'Посуда')).toMatchObject({ parentId: home?.id })
    })

    it.each([
      { category: 'Дом', sort: 'recommended' as const, shows: ['Кружка', 'Плед', 'Тарелка'] },
      { category: 'Дом', sort: 'cheap' as const, shows: ['Тарелка', 'Плед', 'Кружка'] },
      { category: 'Посуда', sort: 'recommended' as const, shows: ['Кружка', 'Тарелка'] },
      { category: 'Кружки', sort: 'dear' as const, shows: ['Кружка'] },
    ])('shows all that is in and below «$category»', async ({ category, sort, shows }) => {
      const id = (await shop.guest().call(listCategories, {})).find(({ name }) => name === category)?.id

      expect((await cards({ category: id ?? '', sort })).map(({ name }) => name)).toEqual(shows)
    })

    it('shows nothing in a category that is not there', async () => {
      expect(await page({ category: nowhere })).toEqual({ items: [], next: null })
    })
  })

  describe('a card', () => {
    it('says the price together, the crowd it takes and what reviews came to', async () => {
      const mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
      await shop.offers(
        anOffer({
          product: mug,
          ladder: [
            { from: 1, price: 990_00 },
            { from: 2, price: 900_00 },
            { from: 5, price: 690_00 },
          ],
          goal: 2,
          capacity: 9,
        }),
      )
      await hears(mug.id, 5, 4, 4)

      expect(await cards()).toEqual([
        {
          id: mug.id,
          name: 'Кружка',
          price: 990_00,
          oldPrice: null,
          together: { price: 690_00, crowd: 5 },
          inStock: true,
          rating: { stars: 4.3, reviews: 3 },
          picture: null,
        },
      ])
    })

    it.each([
      { of: 'has not begun', starts: HOUR, ends: null },
      { of: 'is over', starts: -2 * HOUR, ends: -HOUR },
    ])('says nothing of an offer that $of', async ({ starts, ends }) => {
      const mug = await shop.sells(aProduct({ name: 'Кружка' }))
      const at = (milliseconds: number) => (shop.world.now() + milliseconds) as ReturnType<typeof shop.world.now>
      await shop.offers(anOffer({ product: mug, startsAt: at(starts), endsAt: ends === null ? null : at(ends) }))

      expect(await cards()).toMatchObject([{ together: null }])
      expect(await shop.guest().call(getProduct, { productId: mug.id })).toMatchObject({ offer: null })
    })

    it('says when nothing is left', async () => {
      await shop.sells(aProduct({ stock: 0 }))

      expect(await cards()).toMatchObject([{ inStock: false }])
    })
  })

  describe('the page of a product', () => {
    const opens = async (mug: Goods, who: typeof anna, visible: boolean) => {
      const offer = await shop.world.db
        .selectFrom('group_offer')
        .select('id')
        .where('shop_id', '=', SHOP)
        .executeTakeFirstOrThrow()
      const checkout = {
        variantId: mug.variant.id,
        quantity: 1,
        delivery: PICKUP,
        recipient: RECIPIENT,
        ifFull: 'release',
        visible,
      } as const
      return shop.as(who).call(openGroup, { offerId: offer.id, ...checkout, atMost: 792_00 })
    }

    it('shows its pictures as they are ready, and each variant by its own', async () => {
      const world = {
        ...shop.world,
        pictures: {
          ...shop.world.pictures,
          ready: (address: string) => (address.endsWith('1') ? null : { ...PICTURE, key: address.slice(-1) }),
        },
      }
      const offers = [
        { id: 'a', group: 'g', colour: 'белая', pictures: ['https://x.example/1', 'https://x.example/2'] },
        { id: 'b', group: 'g', colour: 'синяя', pictures: ['https://x.example/3'] },
      ]
      await takesFeed(shop, aFeed({ offers }), world)

      const { pictures, variants } = await shop.guest().call(getProduct, { productId: await idOf('Кружка') })

      expect(pictures.map(({ key }) => key)).toEqual(['2', '3'])
      expect(variants.map(({ picture }) => picture)).toEqual([0, 1])
      expect(await cards()).toMatchObject([{ picture: { key: '2' } }])
    })

    it('shows open groups with free seats, and faces only of those who agreed to be seen', async () => {
      const mug = await shop.sells(aProduct())
      await shop.offers(anOffer({ product: mug }))
      await opens(mug, anna, true)
      shop.pass(1000)
      const second = await opens(mug, boris, false)
      await shop.world.db.updateTable('buyer').set({ first_name: 'Кто-то' }).where('shop_id', '=', SHOP).execute()

      const { groups, offer } = await shop.guest().call(getProduct, { productId: mug.id })

      expect(offer).toMatchObject({ goal: 3, capacity: 3 })
      expect(groups).toMatchObject([
        { taken: 0, held: 1, faces: [{ firstName: 'Кто-то', organiser: true, state: 'held' }] },
        { id: second.groupId, faces: [{ firstName: null, photo: null }] },
      ])
    })

    it('shows the newest three reviews; the others are read page by page', async () => {
      const mug = await shop.sells(aProduct())
      await hears(mug.id, ...Array.from({ length: 25 }, (_, at) => 1 + (at % 5)))

      const { reviews, rating } = await shop.guest().call(getProduct, { productId: mug.id })
      const first = await shop.guest().call(listReviews, { productId: mug.id })
      const second = await shop.guest().call(listReviews, { productId: mug.id, cursor: first.next ?? '' })

      expect(reviews.map(({ text }) => text)).toEqual(['Отзыв 24', 'Отзыв 23', 'Отзыв 22'])
      expect(rating).toEqual({ stars: 3, reviews: 25 })
      expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(
        Array.from({ length: 25 }, (_, at) => `Отзыв ${24 - at}`),
      )
      expect(second.next).toBeNull()
    })

    it('is not there for what the shop does not sell', async () => {
      await expect(shop.guest().call(getProduct, { productId: nowhere })).rejects.toMatchObject({
        code: 'product_not_found',
      })
      await expect(shop.guest().call(listReviews, { productId: nowhere })).rejects.toMatchObject({
        code: 'product_not_found',
      })
    })

    it('is read in at most eight statements, and a list in three', async () => {
      await takesFeed(shop, aFeed({ offers: Array.from({ length: 30 }, (_, at) => ({ id: `n${at}` })) }))
      const mug = await shop.sells(aProduct())
      await shop.offers(anOffer({ product: mug }))
      await opens(mug, anna, true)
      await hears(mug.id, 5)
      const [category] = await shop.guest().call(listCategories, {})
      const statements = (work: () => Promise<unknown>) => shop.statementsOf(work).then(({ length }) => length)

      const ofList = await statements(() => page({ category: category?.id ?? '', q: 'кружка', sort: 'cheap' }))
      const ofPage = await statements(() => shop.guest().call(getProduct, { productId: mug.id }))

      expect(ofList).toBeLessThanOrEqual(3)
      expect(ofPage).toBeLessThanOrEqual(8)
    })
  })
})
