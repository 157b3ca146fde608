import { priceNow } from '#domain/groupBuy.ts'
import type { GroupId, ShopId } from '#domain/ids.ts'
import { type Kopecks, sum, times } from '#domain/money.ts'
import { fragmentOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import { moveOrders } from '../orders/moveOrders.ts'
import { askCapture } from '../payments/ask.ts'
import type { Group } from './groupRow.ts'
import { readMembers } from './members.ts'

type Succeeding = Readonly<{
  shop: ShopId
  group: Group
  /** Whether its seller has ended it before its deadline. */
  early?: boolean
  now: Instant
}>

/** Everybody pays the price of the step that the crowd reached, and is told so. Called by whoever made the group succeed. */
export async function succeed(tx: Tx, { shop, group, early = false, now }: Succeeding): Promise<void> {
  const price = priceNow(group)
  await setPrice(tx, shop, group.id, price)
  const orders = await moveOrders(tx, { shop, groupId: group.id, from: ['waiting'], to: 'authorised', now })
  const members = await readMembers(tx, shop, group.id)
  const winners = orders.flatMap((order) => {
    const member = members.get(order.id)
    return member ? [{ ...order, ...member, charge: sum([times(price, member.units), order.deliveryPrice]) }] : []
  })

  await askCapture(tx, ...winners.map(({ id, charge }) => ({ shop, order: id, amount: charge, now })))
  await tell(
    tx,
    ...winners.map(({ buyer, product, charge, charged }) => ({
      shop,
      buyer,
      about: group.id,
      key: 'succeeded',
      fragment: fragmentOf({ screen: 'group', groupId: group.id }),
      words: { kind: 'succeeded' as const, product, early, people: group.taken, price, charge, charged },
      now,
    })),
  )
}

/** What stood in the orders so far was the most that it could become. */
async function setPrice(tx: Tx, shop: ShopId, groupId: GroupId, price: Kopecks): Promise<void> {
  await tx
    .updateTable('order_line')
    .set({ price })
    .where('shop_id', '=', shop)
    .where('order_id', 'in', (waiting) =>
      waiting
        .selectFrom('order')
        .select('id')
        .where('shop_id', '=', shop)
        .where('group_id', '=', groupId)
        .where('state', '=', 'waiting'),
    )
    .execute()
}
