import type { BuyerId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Db, Tx } from '../db/sql.ts'

type OfCommunity = Readonly<{ community: string; hostUserId: string }>

/** The buyer whom VK's event is about, in the shop that this community is of; null when it is about nobody we know. */
export async function buyerOfCommunity(
  db: Db,
  { community, hostUserId }: OfCommunity,
): Promise<{ shop: ShopId; buyer: BuyerId } | null> {
  const found = await db
    .selectFrom('shop_host as door')
    .innerJoin('buyer', (join) =>
      join.onRef('buyer.shop_id', '=', 'door.shop_id').onRef('buyer.host', '=', 'door.host'),
    )
    .select(['buyer.shop_id as shop', 'buyer.id as buyer'])
    .where('door.host', '=', 'vk')
    .where('door.community_id', '=', community)
    .where('buyer.host_user_id', '=', hostUserId)
    .executeTakeFirst()
  return found ?? null
}

type Callback = Readonly<{ shop: ShopId; event: string; /** As it came. */ body: string; now: Instant }>

/** Keeps what VK told; false when it has told it before. */
export async function keepCallback(tx: Tx, { shop, event, body, now }: Callback): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('webhook_inbox')
    .values({ shop_id: shop, provider: 'vk', event, payload: body, received_at: now })
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
