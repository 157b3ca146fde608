import * as v from 'valibot'

import type { Host } from '#domain/host.ts'
import type { BuyerId, GroupId, ShopId } from '#domain/ids.ts'
import { type FriendStep, InvitationCode, type InvitedTo, targetOf } from '#domain/invitation.ts'
import type { Instant } from '#domain/time.ts'

import type { Db, Tx } from '../db/sql.ts'

type Whose = Readonly<{ shop: ShopId; buyer: BuyerId }>
type At = Readonly<{ now: Instant }>

/** More friends than these are not listed. */
const MOST_LISTED = 100

/** Where a buyer's friends are friends. */
export async function hostOf(db: Db, shop: ShopId, buyer: BuyerId): Promise<Host> {
  const { host } = await db
    .selectFrom('buyer')
    .select('host')
    .where('shop_id', '=', shop)
    .where('id', '=', buyer)
    .executeTakeFirstOrThrow()
  return host
}

/** One link for each friend, those who have one keep it. Whom each is for is in its code, and nowhere else. */
export async function keepFriendLinks(
  tx: Tx,
  { shop, buyer, to, codes, now }: Whose & At & Readonly<{ to: InvitedTo; codes: readonly InvitationCode[] }>,
): Promise<void> {
  const link = { shop_id: shop, screen: to.screen, buyer_id: buyer, target_id: targetOf(to), made_at: now }
  await tx
    .insertInto('invitation')
    .values(codes.map((code) => ({ ...link, code, for_whom: 'friend' as const })))
    .onConflict((made) => made.doNothing())
    .execute()
}

/** Answers how many of these links of the buyer's had not been sent before. */
export async function keepSent(
  tx: Tx,
  { shop, buyer, codes, now }: Whose & At & Readonly<{ codes: readonly InvitationCode[] }>,
): Promise<number> {
  if (codes.length === 0) return 0
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ sent_at: now })
    .where('shop_id', '=', shop)
    .where('code', 'in', codes)
    .where('buyer_id', '=', buyer)
    .where('for_whom', '=', 'friend')
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The first time counts, and for one buyer. */
export async function keepOpened(
  tx: Tx,
  { shop, buyer, code, now }: Whose & At & Readonly<{ code: InvitationCode }>,
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ friend_id: buyer, opened_at: now })
    .where('shop_id', '=', shop)
    .where('code', '=', code)
    .where('for_whom', '=', 'friend')
    .where('opened_at', 'is', null)
    .execute()
}

/** A link that was only made has reached nobody, so it is not listed. */
export async function listCalled(
  db: Db,
  { shop, buyer, groupId }: Whose & Readonly<{ groupId: GroupId }>,
): Promise<{ code: InvitationCode; step: FriendStep }[]> {
  const rows = await db
    .selectFrom('invitation')
    .leftJoin('seat', (on) =>
      on
        .onRef('seat.shop_id', '=', 'invitation.shop_id')
        .onRef('seat.group_id', '=', 'invitation.target_id')
        .onRef('seat.buyer_id', '=', 'invitation.friend_id')
        .on('seat.state', '=', 'taken')
        .on('seat.visible_since', 'is not', null),
    )
    .select(['invitation.code', 'invitation.opened_at', 'seat.id as seat'])
    .where('invitation.shop_id', '=', shop)
    .where('invitation.buyer_id', '=', buyer)
    .where('invitation.target_id', '=', groupId)
    .where('invitation.for_whom', '=', 'friend')
    .where((row) => row.or([row('invitation.sent_at', 'is not', null), row('invitation.opened_at', 'is not', null)]))
    .orderBy('invitation.made_at', 'desc')
    .orderBy('invitation.code')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(({ code, opened_at, seat }) => ({
    code: v.parse(InvitationCode, code),
    step: stepOf(opened_at, seat),
  }))
}

function stepOf(openedAt: Instant | null, seat: string | null): FriendStep {
  if (openedAt === null) return 'sent'
  return seat === null ? 'opened' : 'joined'
}
