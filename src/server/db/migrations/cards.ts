import { type Kysely, sql } from 'kysely'

import type { Engine } from './columns.ts'
import { making } from './making.ts'

/** What a list shows of each product is kept with it: its first picture, and its reviews, counted and added up. */
export async function cards(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { index } = making(db, engine)
  const tell = (statement: string) => sql.raw(statement).execute(db)

  await tell(`alter table product add column picture ${engine === 'postgres' ? 'jsonb' : 'text'}`)
  await tell('alter table product add column reviews integer not null default 0')
  await tell('alter table product add column stars integer not null default 0')
  await tell(`
    update product set picture = (
      select i.picture from image i
      where i.shop_id = product.shop_id and i.product_id = product.id and i.picture is not null
      order by i.position limit 1
    )`)
  await tell(`
    update product set (reviews, stars) = (
      select count(*), coalesce(sum(r.stars), 0) from review r
      where r.shop_id = product.shop_id and r.product_id = product.id
    )`)
  await tell('drop index review_stars')
  await index('variant_on_sale', 'variant (shop_id, product_id, id) where gone_at is null')
}
