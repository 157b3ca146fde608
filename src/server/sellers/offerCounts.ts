import { sql } from 'kysely'

import type { ShopOffer } from '#domain/contract/seller.ts'
import type { GroupState } from '#domain/groupBuy.ts'
import type { OfferId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'

type GroupCounts = ShopOffer['groups']
type Asked = Readonly<{ shop: ShopId; firsts: readonly OfferId[]; now: Instant }>

export const noGroups: GroupCounts = { gathering: 0, succeeded: 0, lapsed: 0, closed: 0 }

/** The groups of all versions of offers, by what they are at this moment, whether they have been settled or not. */
export async function readGroupCounts(
  db: Db,
  { shop, firsts, now }: Asked,
): Promise<ReadonlyMap<OfferId, GroupCounts>> {
  const phase = sql<GroupState>`case
    when group_buy.state <> 'gathering' or group_buy.closes_at > ${now} then group_buy.state
    when group_buy.taken >= group_buy.goal then 'succeeded'
    else 'lapsed' end`
  const rows = await groupsOf(db, shop, firsts)
    .select(['group_offer.first_id', phase.as('phase')])
    .select(({ fn }) => fn.countAll().as('groups'))
    // Named by its place: each engine would take the same words with another placeholder for something else.
    .groupBy(['group_offer.first_id', sql`2`])
    .execute()

  const counts = new Map<OfferId, GroupCounts>()
  for (const { first_id, phase, groups } of rows)
    counts.set(first_id, { ...noGroups, ...counts.get(first_id), [phase]: Number(groups) })
  return counts
}

/** Units in the live seats of groups that gather or have succeeded, by offer. */
export async function readUnitsSold(
  db: Db,
  shop: ShopId,
  firsts: readonly OfferId[],
): Promise<ReadonlyMap<OfferId, number>> {
  const rows = await groupsOf(db, shop, firsts)
    .innerJoin('seat', (on) =>
      on.onRef('seat.shop_id', '=', 'group_buy.shop_id').onRef('seat.group_id', '=', 'group_buy.id'),
    )
    .select('group_offer.first_id')
    .select(({ fn }) => fn.sum('seat.units').as('units'))
    .where('seat.released_at', 'is', null)
    .where('group_buy.state', 'in', ['gathering', 'succeeded'])
    .groupBy('group_offer.first_id')
    .execute()
  return new Map(rows.map(({ first_id, units }) => [first_id, Number(units)]))
}

const groupsOf = (db: Db, shop: ShopId, firsts: readonly OfferId[]) =>
  db
    .selectFrom('group_offer')
    .innerJoin('group_buy', (on) =>
      on.onRef('group_buy.shop_id', '=', 'group_offer.shop_id').onRef('group_buy.offer_id', '=', 'group_offer.id'),
    )
    .where('group_offer.shop_id', '=', shop)
    .where('group_offer.first_id', 'in', firsts)
