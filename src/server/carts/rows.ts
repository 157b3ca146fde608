import type { CompiledQuery } from 'kysely'

import type { CartView } from '#domain/contract/cart.ts'
import { PictureView } from '#domain/contract/pictures.ts'
import type { BuyerId, ShopId, VariantId } from '#domain/ids.ts'
import { MOST_UNITS } from '#domain/money.ts'
import type { Instant } from '#domain/time.ts'
import { variantLabel, VariantOptions } from '#domain/variant.ts'

import { parsedText } from '../db/parsedText.ts'
import { prepared } from '../db/prepared.ts'
import type { Db, Tx } from '../db/sql.ts'

type Line = Readonly<{ shop: ShopId; buyer: BuyerId; variantId: VariantId }>

const options = parsedText(VariantOptions)
const picture = parsedText(PictureView)

/** The cart at today's prices, in the order in which it was filled. */
export async function readCart(db: Db, shop: ShopId, buyer: BuyerId): Promise<CartView> {
  const { rows: lines } = await cartRows(db, { shop, buyer })
  return {
    lines: lines.map((line) => ({
      productId: line.product_id,
      variantId: line.variant_id,
      name: line.name,
      variant: variantLabel(options(line.options)),
      price: line.price,
      oldPrice: line.old_price,
      quantity: line.quantity,
      left: line.left ?? 0,
      sold: line.variant_gone_at === null && line.product_gone_at === null,
      picture: line.picture === null ? null : picture(line.picture),
    })),
  }
}

type Whose = Readonly<{ shop: ShopId; buyer: BuyerId }>

const cartRows = prepared((db, { shop, buyer }: Whose) =>
  db
    .selectFrom('cart_line')
    .innerJoin('variant', (on) =>
      on.onRef('variant.shop_id', '=', 'cart_line.shop_id').onRef('variant.id', '=', 'cart_line.variant_id'),
    )
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'variant.shop_id').onRef('product.id', '=', 'variant.product_id'),
    )
    .leftJoin('stock', (on) =>
      on.onRef('stock.shop_id', '=', 'variant.shop_id').onRef('stock.variant_id', '=', 'variant.id'),
    )
    .leftJoin('image', (on) =>
      on
        .onRef('image.shop_id', '=', 'variant.shop_id')
        .onRef('image.product_id', '=', 'variant.product_id')
        .onRef('image.position', '=', 'variant.image'),
    )
    .select([
      'variant.product_id',
      'cart_line.variant_id',
      'product.name',
      'variant.options',
      'variant.price',
      'variant.old_price',
      'cart_line.quantity',
      'variant.gone_at as variant_gone_at',
      'product.gone_at as product_gone_at',
      'image.picture',
    ])
    .select((row) => row('stock.on_hand', '-', row.ref('stock.reserved')).as('left'))
    .where('cart_line.shop_id', '=', shop)
    .where('cart_line.buyer_id', '=', buyer)
    .orderBy('cart_line.added_at')
    .orderBy('cart_line.variant_id'),
)

/** Puts more units into the cart, but never over the limit; false when the shop has none to sell. */
export async function addUnits(
  tx: Tx,
  { shop, buyer, variantId }: Line,
  quantity: number,
  now: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await insertLine(tx, { shop, buyer, variantId, quantity, now })
  return numAffectedRows !== 0n
}

type Adding = Line & Readonly<{ quantity: number; now: Instant }>

const insertLine = prepared((tx, { shop, buyer, variantId, quantity, now }: Adding) =>
  tx
    .insertInto('cart_line')
    .columns(['shop_id', 'buyer_id', 'variant_id', 'quantity', 'added_at'])
    .expression(
      sellable(tx, shop, variantId).select((row) => [
        'variant.shop_id',
        row.val(buyer).as('buyer_id'),
        'variant.id',
        row.val(quantity).as('quantity'),
        row.val(now).as('added_at'),
      ]),
    )
    .onConflict((line) =>
      line.columns(['shop_id', 'buyer_id', 'variant_id']).doUpdateSet((row) => {
        const together = row('cart_line.quantity', '+', row.ref('excluded.quantity'))
        return { quantity: row.case().when(together, '>', MOST_UNITS).then(MOST_UNITS).else(together).end() }
      }),
    ),
)

/** Sets the units of a line that is in the cart; false when it is not there or the shop has none to sell. */
export async function setUnits(tx: Tx, { shop, buyer, variantId }: Line, quantity: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cart_line')
    .set({ quantity })
    .where('shop_id', '=', shop)
    .where('buyer_id', '=', buyer)
    .where('variant_id', '=', variantId)
    .where((row) => row.exists(sellable(tx, shop, variantId).select('variant.id')))
    .executeTakeFirst()
  return numUpdatedRows !== 0n
}

export async function removeLines(
  tx: Tx,
  shop: ShopId,
  buyer: BuyerId,
  variantIds: readonly VariantId[],
): Promise<void> {
  await tx.executeQuery(linesDelete(tx, { shop, buyer, variantIds }))
}

export const linesDelete = (tx: Tx, leaving: Leaving): CompiledQuery => deleteLines.filled(tx, leaving)

type Leaving = Whose & Readonly<{ variantIds: readonly VariantId[] }>

const deleteLines = prepared((tx, { shop, buyer, variantIds }: Leaving) =>
  tx
    .deleteFrom('cart_line')
    .where('shop_id', '=', shop)
    .where('buyer_id', '=', buyer)
    .where('variant_id', 'in', variantIds),
)

export async function isInCart(tx: Tx, { shop, buyer, variantId }: Line): Promise<boolean> {
  const line = await tx
    .selectFrom('cart_line')
    .select('quantity')
    .where('shop_id', '=', shop)
    .where('buyer_id', '=', buyer)
    .where('variant_id', '=', variantId)
    .executeTakeFirst()
  return line !== undefined
}

export async function isSold(tx: Tx, shop: ShopId, variantId: VariantId): Promise<boolean> {
  return (await sold(tx, shop, variantId).select('variant.id').executeTakeFirst()) !== undefined
}

const sold = (tx: Db, shop: ShopId, variantId: VariantId) =>
  tx
    .selectFrom('variant')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'variant.shop_id').onRef('product.id', '=', 'variant.product_id'),
    )
    .where('variant.shop_id', '=', shop)
    .where('variant.id', '=', variantId)
    .where('variant.gone_at', 'is', null)
    .where('product.gone_at', 'is', null)

const sellable = (tx: Db, shop: ShopId, variantId: VariantId) =>
  sold(tx, shop, variantId)
    .innerJoin('stock', (on) =>
      on.onRef('stock.shop_id', '=', 'variant.shop_id').onRef('stock.variant_id', '=', 'variant.id'),
    )
    .where((row) => row('stock.on_hand', '>', row.ref('stock.reserved')))
