import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { sql } from 'kysely'
import * as v from 'valibot'

import type { InputOf } from '#domain/contract/endpoint.ts'
import { openGroup } from '#domain/contract/groupBuys.ts'
import { beginPayment } from '#domain/contract/orders.ts'
import { CatalogSort, listProducts } from '#domain/contract/products.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { makeOffer } from '#domain/contract/seller.ts'
import { atMost } from '#domain/groupBuy.ts'
import { type GroupId, PaymentId, type ProductId, ReviewId, type ShopId, type VariantId } from '#domain/ids.ts'
import { PriceLadder } from '#domain/ladder.ts'
import { type Kopecks, kopecks, NOTHING } from '#domain/money.ts'
import { DAY } from '#domain/time.ts'
import { APP_ID, COMMUNITY, DELIVERY, PICKUP, RECIPIENT } from '#mocks/builders.ts'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { importFeed } from '#server/imports/importFeed.ts'
import { writeReviews } from '#server/products/writeReviews.ts'
import { openFirstShop } from '#server/shops/openFirstShop.ts'
import type { World } from '#server/world.ts'

import type { Place } from './engines.ts'
import { visitorsOf } from './visitors.ts'
import { benchWorld, log } from './world.ts'

const OFFERS = 2_000
const GROUPS = 200
const GOAL = 500
const CAPACITY = 1_000
const REVIEWED = 400
/** Of each order; the shop has more. */
const PAGES = 20
const SELLER = 1

export type Goods = Readonly<{ product: ProductId; variant: VariantId; price: Kopecks; left: number }>
export type PageAsked = InputOf<typeof listProducts>
export type OpenGroup = Readonly<{ groupId: GroupId; variant: VariantId; atMost: Kopecks }>

/** A shop as it is on a good day, and those whose buying is measured, signed in. */
export type BenchShop = Readonly<{
  goods: readonly Goods[]
  groups: readonly OpenGroup[]
  /** Pages of the catalogue that are full, in every order. */
  pages: readonly PageAsked[]
  /** Their session tokens. */
  buyers: readonly string[]
}>

/** Fills an empty database by the ways the product has for it: an import, a seller's offers, groups that are paid for. */
export async function openBenchShop(place: Place, buyers: number): Promise<BenchShop> {
  const database = place.open({ hasty: true, log })
  try {
    return await fill(database, buyers)
  } finally {
    await database.close()
  }
}

async function fill(database: Database, buyers: number): Promise<BenchShop> {
  await migrate(database)
  const world = benchWorld(database)
  await openFirstShop(world, {
    name: 'Вместе',
    courierPrice: 300_00,
    doors: [{ host: 'vk', appId: APP_ID, communityId: COMMUNITY }],
  })
  const { shop_id: shop } = await world.db.selectFrom('shop').select('shop_id').executeTakeFirstOrThrow()
  await world.db
    .updateTable('shop')
    .set({ settings: JSON.stringify({ delivery: DELIVERY }) })
    .where('shop_id', '=', shop)
    .execute()
  await importFeed(world, feedOf(OFFERS), shop)

  const goods = await readGoods(world, shop)
  await putReviews(world, shop, goods)
  const groups = await openGroups(world, goods)
  const sessions = await signIn(world, buyers)
  if (database.engine === 'postgres') await sql`vacuum analyze`.execute(world.db)
  return { goods, groups, pages: await readPages(world), buyers: sessions }
}

async function* feedOf(offers: number): AsyncGenerator<Uint8Array> {
  const making = spawn(process.execPath, ['bench/makeFeed.mjs', String(offers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  yield* making.stdout
  if (making.exitCode === null) await once(making, 'exit')
}

/** One variant of each product, the shop's order. */
async function readGoods({ db }: World, shop: ShopId): Promise<readonly Goods[]> {
  const rows = await db
    .selectFrom('product')
    .innerJoin('variant', (on) =>
      on.onRef('variant.shop_id', '=', 'product.shop_id').onRef('variant.product_id', '=', 'product.id'),
    )
    .innerJoin('stock', (on) =>
      on.onRef('stock.shop_id', '=', 'variant.shop_id').onRef('stock.variant_id', '=', 'variant.id'),
    )
    .select(['product.id', 'variant.id as variant', 'variant.price', 'stock.on_hand as left'])
    .where('product.shop_id', '=', shop)
    .where('variant.position', '=', 0)
    .orderBy('product.position')
    .execute()
  return rows.map(({ id, variant, price, left }) => ({ product: id, variant, price, left }))
}

async function putReviews(world: World, shop: ShopId, goods: readonly Goods[]): Promise<void> {
  const now = world.now()
  const rows = goods.slice(0, REVIEWED).flatMap(({ product }, at) =>
    Array.from({ length: 1 + (at % 5) }, (_, review) => ({
      id: v.parse(ReviewId, world.newId()),
      product_id: product,
      author: 'Анна',
      stars: 3 + ((at + review) % 3),
      text: 'Пришло за два дня, всё как на картинке. Ношу каждый день и беру ещё одну в подарок.',
      written_at: now,
    })),
  )
  for (let from = 0; from < rows.length; from += 100) {
    await world.transaction((tx) => writeReviews(tx, shop, rows.slice(from, from + 100)))
  }
}

async function openGroups(world: World, goods: readonly Goods[]): Promise<readonly OpenGroup[]> {
  const app = createApp(world)
  const visit = visitorsOf(app)
  const seller = await visit(SELLER, 'admin')
  const opened: OpenGroup[] = []
  // Enough of them for everybody who will join.
  for (const { product, variant, price } of goods.filter(({ left }) => left >= 100).slice(0, GROUPS)) {
    const ladder = v.parse(PriceLadder, [
      { from: 1, price },
      { from: 3, price: kopecks(Math.round(price * 0.9)) },
      { from: GOAL, price: kopecks(Math.round(price * 0.8)) },
    ])
    const terms = { ladder, goal: GOAL, capacity: CAPACITY }
    const { offerId } = await seller.api.call(makeOffer, { productId: product, ...terms, lasts: 7 * DAY })
    const organiser = await visit(SELLER + 1 + (opened.length % 10))
    const checkout = checkoutOf({ variant, atMost: atMost(terms, 1) })
    const { groupId, orderId } = await organiser.api.call(openGroup, { offerId, ...checkout })
    const { page } = await organiser.api.call(beginPayment, { orderId })
    const paymentId = v.parse(PaymentId, new URLSearchParams(page.split('#')[1]).get('payment'))
    await organiser.api.call(settleSandboxPayment, { paymentId, outcome: 'pay' })
    opened.push({ groupId, variant, atMost: checkout.atMost })
  }
  await app.work.runDue()
  return opened
}

/** What a buyer says who asks for a seat. */
export const checkoutOf = ({ variant, atMost }: Pick<OpenGroup, 'variant' | 'atMost'>) => ({
  variantId: variant,
  quantity: 1,
  delivery: PICKUP,
  recipient: RECIPIENT,
  ifFull: 'release' as const,
  visible: true,
  atMost,
})

/** What a buyer says who orders goods alone. */
export const orderOf = (goods: readonly Goods[]) => ({
  lines: goods.map(({ variant, price }) => ({ variantId: variant, quantity: 1, price })),
  delivery: PICKUP,
  deliveryPrice: NOTHING,
  recipient: RECIPIENT,
})

async function signIn(world: World, buyers: number): Promise<readonly string[]> {
  const app = createApp(world)
  const visit = visitorsOf(app)
  const sessions: string[] = []
  while (sessions.length < buyers) sessions.push((await visit(1_000 + sessions.length)).session)
  await app.work.runDue()
  return sessions
}

async function readPages(world: World): Promise<readonly PageAsked[]> {
  const { api } = await visitorsOf(createApp(world))(SELLER)
  const pages: PageAsked[] = []
  for (const sort of CatalogSort.options) {
    let asked: PageAsked = { sort }
    for (let page = 0; page < PAGES; page++) {
      const { next } = await api.call(listProducts, asked)
      if (next === null) break
      pages.push(asked)
      asked = { sort, cursor: next }
    }
  }
  return pages
}
