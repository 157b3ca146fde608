import { type RawBuilder, sql } from 'kysely'

import type { ShopId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'

/** Lists show goods by their first picture, which is kept with them: `products` selects the ids of those that may have another now. */
export async function keepFirstPictures(tx: Tx, shop: ShopId, products: RawBuilder<unknown>): Promise<void> {
  await sql`
    update product set picture = (
      select i.picture from image i
      where i.shop_id = product.shop_id and i.product_id = product.id and i.picture is not null
      order by i.position limit 1
    )
    where shop_id = ${shop} and id in (${products})
  `.execute(tx)
}
