import { sql } from 'kysely'

import type { ShopId } from '#domain/ids.ts'

import type { Search } from './search.ts'
import type { Wanted } from './searchWords.ts'
import type { Tx } from './sql.ts'

export const searchSqlite: Search = {
  // A cross join is read from left to right: found words first, instead of all words of the shop.
  has: (product, shop, wanted) =>
    sql`${product} in (
      select word.product_id
      from product_words_found cross join product_words word on word.number = product_words_found.rowid
      where product_words_found match ${queryFor(wanted)} and word.shop_id = ${shop}
    )`,

  async takeStaged(tx: Tx, shop: ShopId) {
    const { rows } = await sql<{
      number: number
    }>`select coalesce(max(number), 0) as number from product_words`.execute(tx)
    const last = rows[0]?.number ?? 0

    await sql`
      delete from product_words_found where rowid in (${changed(shop)})`.execute(tx)
    await sql`
      delete from product_words where number in (${changed(shop)})`.execute(tx)
    await sql`
      insert into product_words (shop_id, product_id, stems)
      select s.shop_id, s.id, s.stems
      from staged_product s
      where s.shop_id = ${shop}
        and not exists (select 1 from product_words w where w.shop_id = s.shop_id and w.product_id = s.id)
    `.execute(tx)
    await sql`
      insert into product_words_found (rowid, stems)
      select number, stems from product_words where number > ${last} and shop_id = ${shop}
    `.execute(tx)
  },
}

const changed = (shop: ShopId) => sql`
  select w.number
  from staged_product s
  join product_words w on w.shop_id = s.shop_id and w.product_id = s.id
  where s.shop_id = ${shop} and w.stems <> s.stems`

/** Stems are letters and digits alone, so in quotes nothing in them can be an operator. */
function queryFor({ stems, last }: Wanted): string {
  const begun = `("${last.stem}" OR "${last.beginning}" *)`
  return [...stems.map((stem) => `"${stem}"`), begun].join(' AND ')
}
