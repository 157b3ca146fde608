import { sql } from 'kysely'

import type { ShopId } from '#domain/ids.ts'

import type { Search } from './search.ts'
import type { Wanted } from './searchWords.ts'
import type { Tx } from './sql.ts'

export const searchPostgres: Search = {
  has: (product, shop, wanted) =>
    sql`${product} in (
      select product_id from product_words where shop_id = ${shop} and words @@ ${queryFor(wanted)}::tsquery
    )`,

  async takeStaged(tx: Tx, shop: ShopId) {
    await tx
      .insertInto('product_words')
      .columns(['shop_id', 'product_id', 'stems'])
      .expression((from) =>
        from.selectFrom('staged_product').select(['shop_id', 'id', 'stems']).where('shop_id', '=', shop),
      )
      .onConflict((known) =>
        known
          .columns(['shop_id', 'product_id'])
          .doUpdateSet((row) => ({ stems: row.ref('excluded.stems') }))
          .whereRef('product_words.stems', '<>', sql.ref('excluded.stems')),
      )
      .execute()
  },
}

/** Stems are letters and digits alone, so in quotes nothing in them can be an operator. */
function queryFor({ stems, last }: Wanted): string {
  const begun = `('${last.stem}' | '${last.beginning}':*)`
  return [...stems.map((stem) => `'${stem}'`), begun].join(' & ')
}
