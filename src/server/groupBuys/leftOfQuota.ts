import { type RawBuilder, sql } from 'kysely'

import type { OfferId } from '#domain/ids.ts'

type Limited = Readonly<{
  /** The row with the shop and the quota: an offer's version, or a group. */
  row: 'group_offer' | 'group_buy'
  /** The first version of the offer, as that row's statement knows it. */
  first: RawBuilder<OfferId>
}>

/**
 * Units that may still be sold together, below none where a lower limit came after more was sold; null for any number.
 * Counted only where there is a limit; a minute ago's answer is refused at checkout.
 */
export const leftOfQuota = ({ row, first }: Limited): RawBuilder<number | null> => {
  const [quota, shop] = [sql.ref(`${row}.quota`), sql.ref(`${row}.shop_id`)]
  return sql<number | null>`case when ${quota} is null then null else ${quota} - coalesce((
    select sum(seat.units) from group_offer version
    join group_buy sold on sold.shop_id = version.shop_id and sold.offer_id = version.id
    join seat on seat.shop_id = sold.shop_id and seat.group_id = sold.id
    where version.shop_id = ${shop} and version.first_id = ${first}
      and sold.state in ('gathering', 'succeeded') and seat.released_at is null
  ), 0) end`
}

/** What a row of `group_buy` says of itself. */
export const leftForGroup = leftOfQuota({
  row: 'group_buy',
  first: sql<OfferId>`(
    select own.first_id from group_offer own where own.shop_id = group_buy.shop_id and own.id = group_buy.offer_id
  )`,
})

/** A version with a lower limit may have been made after more was sold. */
export const leftOf = (left: number | null): number | null => (left === null ? null : Math.max(0, left))
