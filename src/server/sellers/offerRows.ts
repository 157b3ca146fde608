import type { ExpressionBuilder } from 'kysely'
import * as v from 'valibot'

import { PictureView } from '#domain/contract/pictures.ts'
import type { ShopOffer } from '#domain/contract/seller.ts'
import { isOffered, type OfferState, stateOf } from '#domain/groupOffer.ts'
import { OfferId, type ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import { parsedText } from '../db/parsedText.ts'
import type { Db } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import { isAhead } from '../groupBuys/isAhead.ts'
import { offerOf } from '../groupBuys/offers.ts'
import { storedLabel } from '../orders/goods.ts'
import { PAGE, pageFrom } from '../orders/pageBefore.ts'
import { noGroups, readGroupCounts, readUnitsSold } from './offerCounts.ts'

const picture = parsedText(PictureView)

type Listed = Readonly<{ shop: ShopId; state: OfferState | undefined; cursor: string | undefined; now: Instant }>

/** A page of the shop's offers, newest first, each in its newest version. */
export async function readOffers(
  db: Db,
  { shop, state, cursor, now }: Listed,
): Promise<{ items: ShopOffer[]; next: string | null }> {
  const before = offerAt(cursor)
  const found = await offerRows(db, shop)
    .where((row) => (before === null ? row.lit(true) : row('group_offer.id', '<', before)))
    .where((row) => (state === undefined ? row.lit(true) : isOfState(row, state, now)))
    .orderBy('group_offer.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const { rows, next } = pageFrom(found)
  return { items: await withCounts(db, { shop, rows, now }), next }
}

type One = Readonly<{ shop: ShopId; offerId: OfferId; now: Instant }>

/** An offer in its newest version, also by the id of an earlier one. */
export async function readOffer(db: Db, { shop, offerId, now }: One): Promise<ShopOffer> {
  const rows = await offerRows(db, shop)
    .where('group_offer.first_id', '=', (row) =>
      row
        .selectFrom('group_offer as asked')
        .select('asked.first_id')
        .where('asked.shop_id', '=', shop)
        .where('asked.id', '=', offerId),
    )
    .execute()
  const [offer] = await withCounts(db, { shop, rows, now })
  if (!offer) throw new Refused('offer_not_found')
  return offer
}

function offerAt(cursor: string | undefined): OfferId | null {
  if (cursor === undefined) return null
  const id = v.safeParse(OfferId, cursor)
  if (!id.success) throw new Refused('bad_request', { field: 'cursor' })
  return id.output
}

const offerRows = (db: Db, shop: ShopId) =>
  db
    .selectFrom('group_offer')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'group_offer.shop_id').onRef('product.id', '=', 'group_offer.product_id'),
    )
    .leftJoin('image', (on) =>
      on
        .onRef('image.shop_id', '=', 'group_offer.shop_id')
        .onRef('image.product_id', '=', 'group_offer.product_id')
        .on('image.position', '=', 0),
    )
    .selectAll('group_offer')
    .select(['product.name', 'product.gone_at', 'image.picture'])
    .where('group_offer.shop_id', '=', shop)
    .where('group_offer.next_id', 'is', null)

/** The same as `stateOf` says of each row. */
function isOfState(
  row: ExpressionBuilder<Pick<Tables, 'group_offer'>, 'group_offer'>,
  state: OfferState,
  now: Instant,
) {
  const isPaused = row('paused_at', '<=', now)
  const isNotPaused = isAhead('paused_at', now)
  const goesOn = isAhead('ends_at', now)
  switch (state) {
    case 'ended':
      return row('ends_at', '<=', now)
    case 'paused':
      return row.and([goesOn, isPaused])
    case 'planned':
      return row.and([goesOn, isNotPaused, row('starts_at', '>', now)])
    case 'running':
      return row.and([goesOn, isNotPaused, row('starts_at', '<=', now)])
  }
}

type Rows = Awaited<ReturnType<ReturnType<typeof offerRows>['execute']>>

async function withCounts(
  db: Db,
  { shop, rows, now }: Readonly<{ shop: ShopId; rows: readonly Rows[number][]; now: Instant }>,
): Promise<ShopOffer[]> {
  if (rows.length === 0) return []
  const firsts = rows.map(({ first_id }) => first_id)
  const groups = await readGroupCounts(db, { shop, firsts, now })
  const sold = await readUnitsSold(db, shop, firsts)
  const variants = await readVariants(db, shop, rows)
  return rows.map((row) => {
    const { productId, pausedAt: _, ...terms } = offerOf(row)
    const named = variants.filter(({ id, product_id }) => product_id === productId && isOffered(terms, id))
    const stillSold = row.gone_at === null ? named.filter(({ gone_at }) => gone_at === null) : []
    return {
      ...terms,
      product: { id: productId, name: row.name, picture: row.picture === null ? null : picture(row.picture) },
      state: stateOf(offerOf(row), now),
      whyPaused: row.why_paused,
      variants: terms.variants && named.map(({ id, options }) => ({ id, name: storedLabel(options) })),
      prices: [...new Set(stillSold.map(({ price }) => price))],
      groups: groups.get(row.first_id) ?? noGroups,
      sold: sold.get(row.first_id) ?? 0,
    }
  })
}

const readVariants = (db: Db, shop: ShopId, rows: readonly Rows[number][]) =>
  db
    .selectFrom('variant')
    .select(['id', 'product_id', 'options', 'price', 'gone_at'])
    .where('shop_id', '=', shop)
    .where(
      'product_id',
      'in',
      rows.map(({ product_id }) => product_id),
    )
    .orderBy('position')
    .orderBy('id')
    .execute()
