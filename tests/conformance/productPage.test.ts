import * as v from 'valibot'
import { beforeEach, expect, it } from 'vitest'

import { openGroup } from '#domain/contract/groupBuys.ts'
import { getProduct, listCategories, listProducts, listReviews } from '#domain/contract/products.ts'
import { ProductId } from '#domain/ids.ts'
import { anOffer, aProduct, type Goods, PEOPLE, PICKUP, RECIPIENT, SHOP, someone } from '#mocks/builders.ts'
import { createSandboxPayments } from '#server/outside/payments/sandboxPayments.ts'

import { everyEngine } from './everyEngine.ts'
import { aFeed, takesFeed } from './harness/feed.ts'
import { plantingIn } from './harness/planting.ts'
import { hears } from './harness/reviews.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
const PICTURE = { key: 'abc', width: 640, height: 480, widths: [160, 320, 640], thumbhash: 'AAAA' }
const nowhere = v.parse(ProductId, '01970000-0000-7000-8000-00000000dead')

everyEngine('the page of a product', (fresh) => {
  let shop: TestShop

  beforeEach(async () => {
    shop = await fresh({ payments: createSandboxPayments })
  })

  const cards = async () => (await shop.guest().call(listProducts, {})).items
  const idOf = async (name: string) => {
    const card = (await cards()).find((item) => item.name === name)
    if (!card) throw new Error(`The shop does not list ${name}`)
    return card.id
  }

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

  it('shows open groups with free seats, and faces only of those who agreed to be seen [SEEN-01] [SEEN-02]', async () => {
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

  it('shows the first five of a crowd, and tells the others of it that they are in', async () => {
    const mug = await shop.sells(aProduct({ stock: 20 }))
    const offer = await shop.offers(anOffer({ product: mug, goal: 9 }))
    const planting = plantingIn(shop)
    const groupId = await planting.group(offer, { taken: 7 })
    const people = Array.from({ length: 7 }, (_, at) => someone({ firstName: `Сосед ${at}` }))
    for (const person of people) {
      await planting.seat(groupId, await planting.buyer(person))
      shop.pass(1)
    }
    const last = people.at(-1) ?? anna

    const seenBy = async (person: typeof anna) => (await shop.as(person).call(getProduct, { productId: mug.id })).groups

    expect(await seenBy(last)).toMatchObject([{ taken: 7, mine: true }])
    expect(await seenBy(anna)).toMatchObject([{ taken: 7, mine: false }])
    const [group] = await seenBy(last)
    expect(group?.faces.map(({ firstName }) => firstName)).toEqual(people.slice(0, 5).map((one) => one.firstName))
  })

  it('says to each buyer, and to them alone, which open group they are in already', async () => {
    const mug = await shop.sells(aProduct())
    await shop.offers(anOffer({ product: mug }))
    const { groupId } = await opens(mug, boris, false)
    await shop.world.db.updateTable('buyer').set({ first_name: 'Борис' }).where('shop_id', '=', SHOP).execute()

    const seen = async (client: ReturnType<TestShop['guest']>) => {
      const { groups } = await client.call(getProduct, { productId: mug.id })
      return groups.map(({ id, mine, faces }) => ({ id, mine, names: faces.map(({ firstName }) => firstName) }))
    }

    expect(await seen(shop.as(boris))).toEqual([{ id: groupId, mine: true, names: ['Борис'] }])
    expect(await seen(shop.as(anna))).toEqual([{ id: groupId, mine: false, names: [null] }])
    expect(await seen(shop.guest())).toEqual([{ id: groupId, mine: false, names: [null] }])
  })

  it('shows the newest three reviews; the others are read page by page', async () => {
    const mug = await shop.sells(aProduct())
    await hears(shop, mug.id, ...Array.from({ length: 25 }, (_, at) => 1 + (at % 5)))

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
    await hears(shop, mug.id, 5)
    const [category] = await shop.guest().call(listCategories, {})
    const statements = (work: () => Promise<unknown>) => shop.statementsOf(work).then(({ length }) => length)

    const ofList = await statements(() =>
      shop.guest().call(listProducts, { category: category?.id ?? '', q: 'кружка', sort: 'cheap' }),
    )
    const ofPage = await statements(() => shop.guest().call(getProduct, { productId: mug.id }))

    expect(ofList).toBeLessThanOrEqual(3)
    expect(ofPage).toBeLessThanOrEqual(8)
  })
})
