import * as v from 'valibot'

import type { BuyerId, GroupId, ProductId, ShopId } from '#domain/ids.ts'
import { InvitationCode, type InvitedTo, targetOf } from '#domain/invitation.ts'
import type { Instant } from '#domain/time.ts'

import type { Db, Tx } from '../db/sql.ts'

type Whose = Readonly<{ shop: ShopId; buyer: BuyerId }>

/** Whether the shop has what somebody invites to. */
export async function isThere(db: Db, shop: ShopId, to: InvitedTo): Promise<boolean> {
  const found =
    to.screen === 'group'
      ? db.selectFrom('group_buy').select('id').where('shop_id', '=', shop).where('id', '=', to.groupId)
      : db
          .selectFrom('product')
          .select('id')
          .where('shop_id', '=', shop)
          .where('id', '=', to.productId)
          .where('gone_at', 'is', null)
  return (await found.executeTakeFirst()) !== undefined
}

type Inviting = Whose & Readonly<{ to: InvitedTo; code: InvitationCode; now: Instant }>

/** The code by which a buyer invites there: the one they have had since they first asked, else this one. */
export async function keepInvitation(tx: Tx, { shop, buyer, to, code, now }: Inviting): Promise<InvitationCode> {
  await tx
    .insertInto('invitation')
    .values({
      shop_id: shop,
      code,
      screen: to.screen,
      buyer_id: buyer,
      target_id: targetOf(to),
      made_at: now,
      for_whom: 'anybody',
    })
    .onConflict((made) => made.doNothing())
    .execute()
  const kept = await tx
    .selectFrom('invitation')
    .select('code')
    .where('shop_id', '=', shop)
    .where('buyer_id', '=', buyer)
    .where('target_id', '=', targetOf(to))
    .where('for_whom', '=', 'anybody')
    .executeTakeFirstOrThrow()
  return v.parse(InvitationCode, kept.code)
}

type Coming = Whose & Readonly<{ to: InvitedTo; code: InvitationCode }>

/**
 * Who made an invitation to this very place, whether this buyer has come there by one before,
 * and whether it still awaits the friend whom it is for; null when nobody made it.
 */
export async function findInvitation(db: Db, { shop, buyer, to, code }: Coming) {
  const row = await db
    .selectFrom('invitation')
    .leftJoin('invited', (on) =>
      on
        .onRef('invited.shop_id', '=', 'invitation.shop_id')
        .onRef('invited.target_id', '=', 'invitation.target_id')
        .on('invited.buyer_id', '=', buyer),
    )
    .select(['invitation.buyer_id as inviter', 'invitation.for_whom', 'invitation.opened_at', 'invited.came_at'])
    .where('invitation.shop_id', '=', shop)
    .where('invitation.code', '=', code)
    .where('invitation.target_id', '=', targetOf(to))
    .executeTakeFirst()
  if (!row) return null
  const awaits = row.for_whom === 'friend' && row.opened_at === null
  return { inviter: row.inviter, cameBefore: row.came_at !== null, awaits }
}

/** Of two launches at once, the first by which somebody came there counts. */
export async function keepInvited(
  tx: Tx,
  { shop, buyer, to, code, now }: Coming & Readonly<{ now: Instant }>,
): Promise<void> {
  await tx
    .insertInto('invited')
    .values({ shop_id: shop, buyer_id: buyer, target_id: targetOf(to), code, came_at: now })
    .onConflict((came) => came.columns(['shop_id', 'buyer_id', 'target_id']).doNothing())
    .execute()
}

/** How many people came there by this buyer's own link. */
export async function countCame(
  db: Db,
  { shop, buyer, targetId }: Whose & Readonly<{ targetId: GroupId | ProductId }>,
): Promise<number> {
  const { came } = await db
    .selectFrom('invitation')
    .innerJoin('invited', (on) =>
      on.onRef('invited.shop_id', '=', 'invitation.shop_id').onRef('invited.code', '=', 'invitation.code'),
    )
    .select((row) => row.fn.countAll<number>().as('came'))
    .where('invitation.shop_id', '=', shop)
    .where('invitation.buyer_id', '=', buyer)
    .where('invitation.target_id', '=', targetId)
    .executeTakeFirstOrThrow()
  return came
}
