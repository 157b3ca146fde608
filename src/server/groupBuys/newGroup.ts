import * as v from 'valibot'

import { GroupId, type ShopId } from '#domain/ids.ts'
import { remindAt } from '#domain/reminders.ts'
import { after, type Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { arm } from '../work/timers.ts'
import type { World } from '../world.ts'
import { type Offer, variantsText } from './offers.ts'

type Opening = Readonly<{ world: World; shop: ShopId; offer: Offer; first: 'held' | 'taken'; now: Instant }>

/** Writes a group that has one seat, and sets its deadline, which is never moved. Its numbers are the offer's of this moment. */
export async function insertGroup(tx: Tx, opening: Opening): Promise<{ id: GroupId; closesAt: Instant }> {
  const { world, shop, offer, first, now } = opening
  const id = v.parse(GroupId, world.newId())
  const closesAt = after(now, offer.lasts)
  await tx
    .insertInto('group_buy')
    .values({
      shop_id: shop,
      id,
      offer_id: offer.id,
      product_id: offer.productId,
      ladder: JSON.stringify(offer.ladder),
      goal: offer.goal,
      capacity: offer.capacity,
      variants: variantsText(offer.variants),
      units_per_buyer: offer.unitsPerBuyer,
      quota: offer.quota,
      taken: first === 'taken' ? 1 : 0,
      held: first === 'held' ? 1 : 0,
      state: 'gathering',
      version: 1,
      opened_at: now,
      closes_at: closesAt,
      ended_at: null,
      completed_at: null,
    })
    .execute()
  const reminder = remindAt(now, closesAt)
  await arm(
    tx,
    { shop, kind: 'group_deadline', about: id, firesAt: closesAt },
    ...(reminder === null ? [] : [{ shop, kind: 'deadline_reminder' as const, about: id, firesAt: reminder }]),
  )
  return { id, closesAt }
}
