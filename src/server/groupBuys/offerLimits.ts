import { type GroupOffer, whyOverLimits } from '#domain/groupOffer.ts'
import type { BuyerId, OfferId, OrderId, ShopId } from '#domain/ids.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Db, Tx } from '../db/sql.ts'

type Asked = Readonly<{
  shop: ShopId
  offer: Pick<GroupOffer, 'quota' | 'groupsPerOrganiser'> & Readonly<{ id: OfferId }>
  /** What the buyer takes; a seat that this order has already is not counted twice. */
  order: OrderId
  units: number
  /** Whoever opens a group with it; null for those who join one. */
  organiser: BuyerId | null
  now: Instant
}>

/**
 * Which limit of an offer one more seat would break. An offer without limits is not asked. One with limits keeps its
 * first version's row to itself until the transaction ends, and only then counts, in a statement of its own: it sees the
 * seats of everybody who had the row before. Seats and groups end by themselves, without the row; that leaves more room.
 */
export async function whyOverOfferLimits(
  tx: Tx,
  { shop, offer, order, units, organiser, now }: Asked,
): Promise<RefusalCode | null> {
  const { quota, groupsPerOrganiser } = offer
  const hasLimit = quota !== null || (groupsPerOrganiser !== null && organiser !== null)
  if (!hasLimit) return null

  const [kept] = (await keepFirstVersion(tx, { shop, offerId: offer.id })).rows
  if (!kept) return null
  const counted = { shop, first: kept.id, besides: order }
  const sold = quota === null ? 0 : await unitsSold(tx, counted)
  const leads = organiser === null ? null : await groupsLed(tx, { ...counted, organiser, now })
  return whyOverLimits(offer, { sold, units, leads })
}

/** Writes nothing new: it is the row's lock that is wanted. */
const keepFirstVersion = prepared((db, { shop, offerId }: Readonly<{ shop: ShopId; offerId: OfferId }>) =>
  db
    .updateTable('group_offer')
    .set((row) => ({ goal: row.ref('goal') }))
    .where('shop_id', '=', shop)
    .where('id', '=', (row) =>
      row
        .selectFrom('group_offer as version')
        .select('version.first_id')
        .where('version.shop_id', '=', shop)
        .where('version.id', '=', offerId),
    )
    .returning('id'),
)

type Counted = Readonly<{ shop: ShopId; first: OfferId; besides: OrderId }>

async function unitsSold(tx: Tx, counted: Counted): Promise<number> {
  const [row] = (await soldRow(tx, counted)).rows
  return Number(row?.units ?? 0)
}

/** A group past its deadline counts until it is settled: until then somebody's payment may still make it succeed. */
const soldRow = prepared((db, counted: Counted) =>
  seatsOf(db, counted)
    .select(({ fn }) => fn.sum('seat.units').as('units'))
    .where('group_buy.state', 'in', ['gathering', 'succeeded']),
)

type Led = Counted & Readonly<{ organiser: BuyerId; now: Instant }>

async function groupsLed(tx: Tx, led: Led): Promise<number> {
  const [row] = (await ledRow(tx, led)).rows
  return Number(row?.groups ?? 0)
}

const ledRow = prepared((db, led: Led) =>
  seatsOf(db, led)
    .select(({ fn }) => fn.countAll().as('groups'))
    .where('group_buy.state', '=', 'gathering')
    .where('group_buy.closes_at', '>', led.now)
    .where('seat.buyer_id', '=', led.organiser)
    .where('seat.organiser_since', 'is not', null),
)

/** Everybody else’s live seats in the groups of all versions of an offer. */
const seatsOf = (db: Db, { shop, first, besides }: Counted) =>
  db
    .selectFrom('group_offer')
    .innerJoin('group_buy', (on) =>
      on.onRef('group_buy.shop_id', '=', 'group_offer.shop_id').onRef('group_buy.offer_id', '=', 'group_offer.id'),
    )
    .innerJoin('seat', (on) =>
      on.onRef('seat.shop_id', '=', 'group_buy.shop_id').onRef('seat.group_id', '=', 'group_buy.id'),
    )
    .where('group_offer.shop_id', '=', shop)
    .where('group_offer.first_id', '=', first)
    .where('seat.released_at', 'is', null)
    .where('seat.order_id', '<>', besides)
