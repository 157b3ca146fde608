import { sql } from 'kysely'

import { PictureView } from '#domain/contract/pictures.ts'
import type { OfferView, ProductView, VariantView } from '#domain/contract/products.ts'
import type { BuyerId, ProductId, ShopId } from '#domain/ids.ts'
import { PriceLadder } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'
import { VariantOptions } from '#domain/variant.ts'

import { parsedText } from '../db/parsedText.ts'
import { prepared } from '../db/prepared.ts'
import type { Db } from '../db/sql.ts'
import { isAhead } from '../groupBuys/isAhead.ts'
import { leftOf, leftOfQuota } from '../groupBuys/leftOfQuota.ts'
import { variantsOf } from '../groupBuys/offers.ts'
import { readOpenGroups } from './openGroups.ts'
import { ratingOf } from './rating.ts'
import { newestReviews } from './reviews.ts'

const NEWEST_REVIEWS = 3

const options = parsedText(VariantOptions)
const picture = parsedText(PictureView)
const ladder = parsedText(PriceLadder)

/** All that the product's page shows to `viewer`, or null when the shop does not sell it. Seven statements. */
export async function readProduct(
  db: Db,
  shop: ShopId,
  productId: ProductId,
  viewer: BuyerId | null,
  now: Instant,
): Promise<ProductView | null> {
  const which = { shop, productId }
  const [product] = (await productRow(db, which)).rows
  if (!product) return null
  const { rows: images } = await imageRows(db, which)
  const { rows: variants } = await variantRows(db, which)
  const { id, name, vendor, description, params, category_id, category, reviews } = product
  return {
    id,
    name,
    vendor,
    description,
    category: category_id && category !== null ? { id: category_id, name: category } : null,
    pictures: images.map((image) => picture(image.picture)),
    params: options(params),
    variants: variants.map((variant) => variantOf(variant, images)),
    offer: await readOffer(db, which, now),
    groups: await readOpenGroups(db, shop, productId, viewer, now),
    rating: ratingOf(product),
    reviews: reviews === 0 ? [] : await newestReviews(db, shop, productId, { most: NEWEST_REVIEWS, mark: null }),
  }
}

type Which = Readonly<{ shop: ShopId; productId: ProductId }>

const productRow = prepared((db, { shop, productId }: Which) =>
  db
    .selectFrom('product')
    .leftJoin('category', (on) =>
      on.onRef('category.shop_id', '=', 'product.shop_id').onRef('category.id', '=', 'product.category_id'),
    )
    .select([
      'product.id',
      'product.name',
      'vendor',
      'description',
      'params',
      'reviews',
      'stars',
      'category_id',
      'category.name as category',
    ])
    .where('product.shop_id', '=', shop)
    .where('product.id', '=', productId)
    .where('gone_at', 'is', null),
)

type Image = Readonly<{ position: number; picture: string }>

const imageRows = prepared((db, { shop, productId }: Which) =>
  db
    .selectFrom('image')
    .select(['position', 'picture'])
    .where('shop_id', '=', shop)
    .where('product_id', '=', productId)
    .where('picture', 'is not', null)
    .orderBy('position')
    .$narrowType<{ picture: string }>(),
)

const variantRows = prepared((db, { shop, productId }: Which) =>
  db
    .selectFrom('variant')
    .leftJoin('stock', (on) =>
      on.onRef('stock.shop_id', '=', 'variant.shop_id').onRef('stock.variant_id', '=', 'variant.id'),
    )
    .select(['id', 'options', 'price', 'old_price', 'image'])
    .select((row) => row('on_hand', '-', row.ref('reserved')).as('left'))
    .where('variant.shop_id', '=', shop)
    .where('product_id', '=', productId)
    .where('gone_at', 'is', null)
    .orderBy('position')
    .orderBy('id'),
)

type VariantRow = Awaited<ReturnType<typeof variantRows>>['rows'][number]

function variantOf(row: VariantRow, images: readonly Image[]): VariantView {
  // Pictures that are still to be fetched are not shown, so places among those that are can be others.
  const shown = images.findIndex(({ position }) => position === row.image)
  return {
    id: row.id,
    options: options(row.options),
    price: row.price,
    oldPrice: row.old_price,
    left: row.left ?? 0,
    picture: Math.max(0, shown),
  }
}

const offerRow = prepared((db, { shop, productId, now }: Which & Readonly<{ now: Instant }>) =>
  db
    .selectFrom('group_offer')
    .select(['id', 'ladder', 'goal', 'capacity', 'lasts', 'units_per_buyer', 'variants'])
    .select(leftOfQuota({ row: 'group_offer', first: sql.ref('group_offer.first_id') }).as('left'))
    .where('shop_id', '=', shop)
    .where('product_id', '=', productId)
    .where(isAhead('paused_at', now))
    .where('starts_at', '<=', now)
    .where(isAhead('ends_at', now)),
)

async function readOffer(db: Db, { shop, productId }: Which, now: Instant): Promise<OfferView | null> {
  const [offer] = (await offerRow(db, { shop, productId, now })).rows
  if (!offer) return null
  const { id, goal, capacity, lasts, units_per_buyer, variants, left } = offer
  return {
    id,
    ladder: ladder(offer.ladder),
    goal,
    capacity,
    lasts,
    unitsPerBuyer: units_per_buyer,
    variants: variantsOf(variants),
    left: leftOf(left),
  }
}
