import * as v from 'valibot'

import { makeOffer } from '#domain/contract/seller.ts'
import { type ProductId, ReviewId, type ShopId } from '#domain/ids.ts'
import { type PriceLadder, PriceLadder as Ladder } from '#domain/ladder.ts'
import { DAY, HOUR, type Instant, instant } from '#domain/time.ts'
import type { Db } from '#server/db/sql.ts'
import { writeReviews } from '#server/products/writeReviews.ts'
import type { World } from '#server/world.ts'

import { offers } from '../demo/offers.ts'
import { people } from '../demo/people.ts'
import { reviews } from '../demo/reviews.ts'
import { shop } from '../demo/shop.ts'
import type { Visitors } from './visitors.ts'

/** The imported products by the feed's own names for them. */
export async function productsByName(db: Db, shop: ShopId): Promise<ReadonlyMap<string, ProductId>> {
  const rows = await db.selectFrom('product').select(['external_id', 'id']).where('shop_id', '=', shop).execute()
  return new Map(rows.map(({ external_id, id }) => [external_id, id]))
}

/** The seller makes her offers at her own desk, one after another. */
export async function makeOffers(visit: Visitors, products: ReadonlyMap<string, ProductId>): Promise<void> {
  const olga = await visit(shop.community.admins[0])
  for (const { product, ladder, goal, capacity, hours, unitsPerBuyer, quota, groupsPerOrganiser } of offers) {
    const steps: PriceLadder = v.parse(Ladder, ladder)
    await olga.call(makeOffer, {
      productId: idOf(product, products),
      ladder: steps,
      goal,
      capacity,
      lasts: hours * HOUR,
      unitsPerBuyer,
      quota,
      groupsPerOrganiser,
    })
  }
}

const BATCH = 100

/** Reviews come with the demo: nobody writes them in the shop yet, so they are put where it keeps them. */
export async function putReviews(world: World, shop: ShopId, products: ReadonlyMap<string, ProductId>): Promise<void> {
  const now = world.now()
  const rows = reviews.map(({ product, author, rating, text, daysAgo }) => ({
    id: v.parse(ReviewId, world.newId()),
    product_id: idOf(product, products),
    author: nameOf(author),
    stars: rating,
    text,
    written_at: earlierBy(now, daysAgo * DAY),
  }))
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH)
    await world.transaction((tx) => writeReviews(tx, shop, batch))
  }
}

const earlierBy = (now: Instant, milliseconds: number): Instant => instant(now - milliseconds)

const nameOf = (author: string): string => people.find(({ key }) => key === author)?.name.first ?? author

export function idOf(product: string, products: ReadonlyMap<string, ProductId>): ProductId {
  const id = products.get(product)
  if (!id) throw new Error(`The demo speaks of the product ${product}, which its feed does not have`)
  return id
}
