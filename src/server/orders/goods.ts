import type { ProductId, ShopId, VariantId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import { variantLabel, VariantOptions } from '#domain/variant.ts'

import { parsedText } from '../db/parsedText.ts'
import { prepared } from '../db/prepared.ts'
import type { Db } from '../db/sql.ts'

/** What an order line remembers of what was ordered, and its price today. */
export type Goods = Readonly<{
  productId: ProductId
  variantId: VariantId
  name: string
  variant: string
  price: Kopecks
}>

const optionsOf = parsedText(VariantOptions)

/** What a stored variant is called beside its product. */
export const storedLabel = (options: string): string => variantLabel(optionsOf(options))

/** Those of the variants that the shop still sells. */
export async function readGoods(
  db: Db,
  shop: ShopId,
  variantIds: readonly VariantId[],
): Promise<ReadonlyMap<VariantId, Goods>> {
  const { rows } = await goodsRows(db, { shop, variantIds })
  return new Map(
    rows.map(({ id, product_id: productId, name, options, price }) => [
      id,
      { productId, variantId: id, name, variant: storedLabel(options), price },
    ]),
  )
}

type Which = Readonly<{ shop: ShopId; variantIds: readonly VariantId[] }>

const goodsRows = prepared((db, { shop, variantIds }: Which) =>
  db
    .selectFrom('variant')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'variant.shop_id').onRef('product.id', '=', 'variant.product_id'),
    )
    .select(['variant.id', 'variant.product_id', 'product.name', 'variant.options', 'variant.price'])
    .where('variant.shop_id', '=', shop)
    .where('variant.id', 'in', variantIds)
    .where('variant.gone_at', 'is', null)
    .where('product.gone_at', 'is', null),
)
