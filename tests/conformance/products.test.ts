import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import {
  type CatalogSort,
  getProduct,
  listCategories,
  listProducts,
  type ProductCard,
} from '#domain/contract/products.ts'
import { ProductId } from '#domain/ids.ts'
import { HOUR } from '#domain/time.ts'
import { anOffer, aProduct } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { aFeed, takesFeed } from './harness/feed.ts'
import { hears } from './harness/reviews.ts'
import type { TestShop } from './harness/shop.ts'

const nowhere = v.parse(ProductId, '01970000-0000-7000-8000-00000000dead')

everyEngine('the catalogue', (fresh) => {
  let shop: TestShop

  beforeEach(async () => {
    shop = await fresh()
  })

  const cards = async (input: Parameters<typeof page>[0] = {}) => (await page(input)).items
  const page = (input: { sort?: CatalogSort; category?: string; q?: string; cursor?: string }) =>
    shop.guest().call(listProducts, input)

  describe('read to its end page by page', () => {
    const ORDERS: Record<CatalogSort, (a: ProductCard, b: ProductCard) => number> = {
      recommended: (a, b) => numberOf(a) - numberOf(b),
      cheap: (a, b) => a.price - b.price || (a.id < b.id ? -1 : 1),
      dear: (a, b) => b.price - a.price || (a.id < b.id ? 1 : -1),
      new: (a, b) => (a.id < b.id ? 1 : -1),
    }

    const numberOf = ({ name }: ProductCard) => Number(name.split(' ')[1])

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
      await hears(shop, mug.id, 5, 4, 4)

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
})
