import { sql, type SqlBool } from 'kysely'
import * as v from 'valibot'

import type { CategoryId } from '#domain/ids.ts'
import { VariantOptions } from '#domain/variant.ts'

import type { Db } from '../db/sql.ts'
import type { Run } from './importRun.ts'
import type { NumberedOffer } from './stageOffers.ts'

export type OffersOfProduct = readonly [NumberedOffer, ...NumberedOffer[]]

const PAGE = 250
/** One product with more is a mistake in the feed, and would not fit a phone's screen. */
export const MOST_VARIANTS = 300

const Params = v.pipe(v.string(), v.parseJson(), VariantOptions)
const Pictures = v.pipe(v.string(), v.parseJson(), v.array(v.string()))

/** The staged offers, product by product, some hundreds at a time. Of a product's offers all come together. */
export async function* stagedProducts(db: Db, run: Run): AsyncGenerator<readonly OffersOfProduct[]> {
  let after: NumberedOffer | null = null
  let last: OffersOfProduct | null = null
  for (;;) {
    const page: readonly NumberedOffer[] = await readPage(db, run, after)
    const products: OffersOfProduct[] = []
    for (const offer of page) {
      if (last && last[0].product === offer.product) {
        if (last.length <= MOST_VARIANTS) last = [...last, offer]
        continue
      }
      if (last) products.push(last)
      last = [offer]
    }
    after = page.at(-1) ?? null
    if (after === null && last) products.push(last)
    if (products.length > 0) yield products
    if (after === null) return
  }
}

async function readPage(db: Db, { shop }: Run, after: NumberedOffer | null): Promise<readonly NumberedOffer[]> {
  const rows = await db
    .selectFrom('staged_offer')
    .selectAll()
    .where('shop_id', '=', shop)
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(product, sequence) > (${after?.product}, ${after?.sequence})`),
    )
    .orderBy('product')
    .orderBy('sequence')
    .limit(PAGE)
    .execute()
  return rows.map((row) => ({
    line: row.line,
    sequence: row.sequence,
    id: row.external_id,
    product: row.product,
    name: row.name,
    vendor: row.vendor,
    description: row.description,
    category: row.category_id satisfies CategoryId,
    params: v.parse(Params, row.params),
    pictures: v.parse(Pictures, row.pictures),
    price: row.price,
    oldPrice: row.old_price,
    onHand: row.on_hand,
  }))
}
