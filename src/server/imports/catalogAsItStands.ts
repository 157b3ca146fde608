import * as v from 'valibot'

import { PictureView } from '#domain/contract/pictures.ts'
import type { CategoryId, ProductId, ShopId, VariantId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'
import { VariantOptions } from '#domain/variant.ts'

import type { Db } from '../db/sql.ts'

const Options = v.pipe(v.string(), v.parseJson(), VariantOptions)
const Picture = v.nullable(v.pipe(v.string(), v.parseJson(), PictureView))

/** A row without its id, as one text: two rows say the same when these texts are equal. */
export type Fingerprint = string

export type StandingProduct = Readonly<{ id: ProductId; fingerprint: Fingerprint; gone: boolean }>
export type StandingVariant = Readonly<{ id: VariantId; fingerprint: Fingerprint; gone: boolean; reserved: number }>

/** What is known of an address; it is fetched once, however many products show it. */
export type KnownPicture = Readonly<{ address: string; picture: PictureView | null; unusableAt: Instant | null }>

export const fingerprint = (...facts: readonly unknown[]): Fingerprint => JSON.stringify(facts)

export async function categoryIds(db: Db, shop: ShopId): Promise<ReadonlyMap<string, CategoryId>> {
  const rows = await db.selectFrom('category').select(['external_id', 'id']).where('shop_id', '=', shop).execute()
  return new Map(rows.map((row) => [row.external_id, row.id]))
}

export async function standingProducts(
  db: Db,
  shop: ShopId,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, StandingProduct>> {
  const rows = await db
    .selectFrom('product')
    .leftJoin('product_words as words', (on) =>
      on.onRef('words.shop_id', '=', 'product.shop_id').onRef('words.product_id', '=', 'product.id'),
    )
    .select([
      'id',
      'external_id',
      'name',
      'vendor',
      'description',
      'category_id',
      'params',
      'position',
      'price',
      'old_price',
      'gone_at',
      'stems',
    ])
    .where('product.shop_id', '=', shop)
    .where('external_id', 'in', externalIds)
    .execute()
  const images = await imagesOf(
    db,
    shop,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map((row) => {
      const { id, name, vendor, description, category_id, params, position, price, old_price, stems } = row
      const facts = [
        name,
        vendor,
        description,
        category_id,
        v.parse(Options, params),
        position,
        price,
        old_price,
        stems,
      ]
      const standing = { id, fingerprint: fingerprint(...facts, images.get(id) ?? []), gone: row.gone_at !== null }
      return [row.external_id, standing]
    }),
  )
}

export async function standingVariants(
  db: Db,
  shop: ShopId,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, StandingVariant>> {
  const rows = await db
    .selectFrom('variant')
    .leftJoin('stock', (on) =>
      on.onRef('stock.shop_id', '=', 'variant.shop_id').onRef('stock.variant_id', '=', 'variant.id'),
    )
    .select([
      'id',
      'external_id',
      'product_id',
      'options',
      'price',
      'old_price',
      'position',
      'image',
      'gone_at',
      'on_hand',
      'reserved',
    ])
    .where('variant.shop_id', '=', shop)
    .where('external_id', 'in', externalIds)
    .execute()
  return new Map(
    rows.map((row) => {
      const { id, product_id, options, price, old_price, position, image, on_hand } = row
      const print = fingerprint(product_id, v.parse(Options, options), price, old_price, position, image, on_hand)
      return [row.external_id, { id, fingerprint: print, gone: row.gone_at !== null, reserved: row.reserved ?? 0 }]
    }),
  )
}

export async function knownPictures(
  db: Db,
  shop: ShopId,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, KnownPicture>> {
  if (addresses.length === 0) return new Map()
  const rows = await db
    .selectFrom('image')
    .select(['address', 'picture', 'unusable_at'])
    .where('shop_id', '=', shop)
    .where('address', 'in', addresses)
    .where((row) => row.or([row('picture', 'is not', null), row('unusable_at', 'is not', null)]))
    .execute()
  return new Map(
    rows.map(({ address, picture, unusable_at }) => [
      address,
      { address, picture: v.parse(Picture, picture), unusableAt: unusable_at },
    ]),
  )
}

/** What tells one list of images from another. */
export const imageFacts = ({ address, picture, unusableAt }: KnownPicture) => [
  address,
  picture?.key ?? null,
  unusableAt,
]

async function imagesOf(db: Db, shop: ShopId, products: readonly ProductId[]) {
  const images = new Map<ProductId, ReturnType<typeof imageFacts>[]>()
  if (products.length === 0) return images
  // Sorted here: asked for an order, PostgreSQL reads its index from end to end.
  const rows = await db
    .selectFrom('image')
    .select(['product_id', 'position', 'address', 'picture', 'unusable_at'])
    .where('shop_id', '=', shop)
    .where('product_id', 'in', products)
    .execute()
  for (const { product_id, address, picture, unusable_at } of rows.toSorted((a, b) => a.position - b.position)) {
    const facts = imageFacts({ address, picture: v.parse(Picture, picture), unusableAt: unusable_at })
    images.set(product_id, [...(images.get(product_id) ?? []), facts])
  }
  return images
}
