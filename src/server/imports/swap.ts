import { sql } from 'kysely'

import type { ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { searchOf } from '../db/searchOf.ts'
import type { Tx } from '../db/sql.ts'
import { keepFirstPictures } from '../pictures/keepFirstPictures.ts'

export type Gone = Readonly<{ products: number; variants: number }>

/**
 * Makes what is staged the catalogue. Runs in one transaction, so shoppers see the old catalogue or the new one, and
 * touches only what differs, so that they hardly wait. Stock comes last: those are the rows that buyers wait for.
 */
export async function swap(tx: Tx, shop: ShopId, now: Instant): Promise<Gone> {
  await swapCategories(tx, shop)
  await swapProducts(tx, shop, now)
  await swapImages(tx, shop)
  await keepFirstPictures(tx, shop, sql`select id from staged_product where shop_id = ${shop}`)
  await searchOf(tx).takeStaged(tx, shop)
  await swapVariants(tx, shop)
  const gone = await markGone(tx, shop, now)
  await swapStock(tx, shop)
  return gone
}

async function swapCategories(tx: Tx, shop: ShopId): Promise<void> {
  await sql`
    delete from category where shop_id = ${shop} and not exists (
      select 1 from staged_category s where s.shop_id = category.shop_id and s.external_id = category.external_id
    )`.execute(tx)
  await sql`
    insert into category (shop_id, id, external_id, parent_id, name, path, position)
    select shop_id, id, external_id, parent_id, name, path, position from staged_category where shop_id = ${shop}
    on conflict (shop_id, id) do update
    set parent_id = excluded.parent_id, name = excluded.name, path = excluded.path, position = excluded.position
    where category.name <> excluded.name or category.path <> excluded.path or category.position <> excluded.position
  `.execute(tx)
}

async function swapProducts(tx: Tx, shop: ShopId, now: Instant): Promise<void> {
  await sql`
    insert into product (
      shop_id, id, external_id, category_id, name, vendor, description, params, position, price, old_price, listed_at
    )
    select
      shop_id, id, external_id, category_id, name, vendor, description, params, position, price, old_price, ${now}
    from staged_product where shop_id = ${shop}
    on conflict (shop_id, id) do update
    set category_id = excluded.category_id, name = excluded.name, vendor = excluded.vendor,
      description = excluded.description, params = excluded.params, position = excluded.position,
      price = excluded.price, old_price = excluded.old_price, gone_at = null
  `.execute(tx)
}

/** A picture that was fetched while the feed was being read is kept: its image still has the same address. */
async function swapImages(tx: Tx, shop: ShopId): Promise<void> {
  await sql`
    delete from image where shop_id = ${shop} and (product_id, position) in (
      select image.product_id, image.position
      from staged_product s
      join image on image.shop_id = s.shop_id and image.product_id = s.id and image.position >= s.images
      where s.shop_id = ${shop}
    )`.execute(tx)
  await sql`
    insert into image (shop_id, product_id, position, address, picture, unusable_at)
    select shop_id, product_id, position, address, picture, unusable_at from staged_image where shop_id = ${shop}
    on conflict (shop_id, product_id, position) do update
    set address = excluded.address,
      picture = case when image.address = excluded.address then coalesce(excluded.picture, image.picture) else excluded.picture end,
      unusable_at = case when image.address = excluded.address then coalesce(excluded.unusable_at, image.unusable_at) else excluded.unusable_at end
  `.execute(tx)
}

async function swapVariants(tx: Tx, shop: ShopId): Promise<void> {
  await sql`
    insert into variant (shop_id, id, product_id, external_id, options, price, old_price, position, image)
    select shop_id, id, product_id, external_id, options, price, old_price, position, image
    from staged_variant where shop_id = ${shop}
    on conflict (shop_id, id) do update
    set product_id = excluded.product_id, options = excluded.options, price = excluded.price,
      old_price = excluded.old_price, position = excluded.position, image = excluded.image, gone_at = null
  `.execute(tx)
}

/** What is not in the feed any more is no longer sold; orders keep pointing at it. */
async function markGone(tx: Tx, shop: ShopId, now: Instant): Promise<Gone> {
  const variants = await sql`
    update variant set gone_at = ${now} where shop_id = ${shop} and gone_at is null and not exists (
      select 1 from staged_offer s where s.shop_id = variant.shop_id and s.external_id = variant.external_id
    )`.execute(tx)
  const products = await sql`
    update product set gone_at = ${now} where shop_id = ${shop} and gone_at is null and not exists (
      select 1 from staged_offer s where s.shop_id = product.shop_id and s.product = product.external_id
    )`.execute(tx)
  return { products: Number(products.numAffectedRows ?? 0n), variants: Number(variants.numAffectedRows ?? 0n) }
}

/** What the feed counts, but never less than what buyers have reserved by now. */
async function swapStock(tx: Tx, shop: ShopId): Promise<void> {
  await sql`
    insert into stock (shop_id, variant_id, on_hand)
    select shop_id, id, on_hand from staged_variant where shop_id = ${shop} order by id
    on conflict (shop_id, variant_id) do update
    set on_hand = case when excluded.on_hand > stock.reserved then excluded.on_hand else stock.reserved end
  `.execute(tx)
}
