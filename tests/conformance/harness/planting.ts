import * as v from 'valibot'

import type { GroupState } from '#domain/groupBuy.ts'
import { type BuyerId, GroupId, OrderId, SeatId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import type { SeatState } from '#domain/seat.ts'
import { after, HOUR, type Instant, MINUTE } from '#domain/time.ts'
import { type Offer, SHOP, type Someone } from '#mocks/builders.ts'
import { buyerFor } from '#server/launch/rows.ts'

import type { TestShop } from './shop.ts'

type GroupWish = Readonly<{ state?: GroupState; taken?: number; held?: number; closesAt?: Instant }>
type SeatWish = Readonly<{ state?: SeatState; visible?: boolean; movedTo?: GroupId | null }>

/** Puts rows where they would stand after stories too many or too rare to be told one by one. */
export function plantingIn({ world }: TestShop) {
  async function group(offer: Offer, { state = 'gathering', taken = 1, held = 0, closesAt }: GroupWish = {}) {
    const id = v.parse(GroupId, world.newId())
    const now = world.now()
    await world.db
      .insertInto('group_buy')
      .values({
        shop_id: SHOP,
        id,
        offer_id: offer.id,
        product_id: offer.product.id,
        ladder: JSON.stringify(offer.ladder),
        goal: offer.goal,
        capacity: offer.capacity,
        units_per_buyer: 1,
        taken,
        held,
        state,
        version: 1,
        opened_at: now,
        closes_at: closesAt ?? after(now, HOUR),
        ended_at: state === 'gathering' ? null : now,
      })
      .execute()
    return id
  }

  async function seat(groupId: GroupId, buyer: BuyerId, { state = 'taken', visible = true, movedTo }: SeatWish = {}) {
    const [id, order] = [v.parse(SeatId, world.newId()), v.parse(OrderId, world.newId())]
    const now = world.now()
    await world.db
      .insertInto('order')
      .values({
        shop_id: SHOP,
        id: order,
        buyer_id: buyer,
        group_id: groupId,
        state: 'waiting',
        recipient_name: 'Анна',
        recipient_phone: '+79161234567',
        delivery: '{}',
        delivery_price: kopecks(0),
        placed_at: now,
        pay_until: now,
      })
      .execute()
    await world.db
      .insertInto('seat')
      .values({
        shop_id: SHOP,
        id,
        group_id: groupId,
        buyer_id: buyer,
        order_id: order,
        state,
        units: 1,
        if_full: 'release',
        at_most: kopecks(790_00),
        visible_since: visible ? now : null,
        organiser_since: null,
        held_at: now,
        held_until: after(now, 10 * MINUTE),
        taken_at: state === 'held' ? null : now,
        released_at: state === 'released' ? now : null,
        moved_to: movedTo ?? null,
      })
      .execute()
    return id
  }

  const buyer = async (person: Someone): Promise<BuyerId> => {
    const arriving = { shop: SHOP, ...person, id: world.newId(), now: world.now() }
    const { id } = await world.transaction((tx) => buyerFor(tx, arriving))
    await world.db
      .updateTable('buyer')
      .set({ first_name: person.firstName })
      .where('shop_id', '=', SHOP)
      .where('id', '=', id)
      .execute()
    return id
  }

  return { group, seat, buyer }
}
