import type { SellerOrderCard } from '#domain/contract/seller.ts'
import type { ShopId } from '#domain/ids.ts'
import type { OrderState } from '#domain/order.ts'

import type { Db } from '../db/sql.ts'
import { cardOf, readLines } from '../orders/cards.ts'
import { orderAt, PAGE, pageFrom } from '../orders/pageBefore.ts'

type Asked = Readonly<{ shop: ShopId; state: OrderState | undefined; cursor: string | undefined }>

/** A page of the shop's orders, newest first. */
export async function readShopOrders(
  db: Db,
  { shop, state, cursor }: Asked,
): Promise<{ items: SellerOrderCard[]; next: string | null }> {
  const before = orderAt(cursor)
  const found = await db
    .selectFrom('order')
    .select(['id', 'state', 'placed_at', 'delivery_price', 'group_id', 'recipient_name', 'recipient_phone'])
    .where('shop_id', '=', shop)
    .where((row) => (state === undefined ? row.lit(true) : row('state', '=', state)))
    .where((row) => (before === null ? row.lit(true) : row('id', '<', before)))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const { rows, next } = pageFrom(found)
  const lines = await readLines(
    db,
    shop,
    rows.map(({ id }) => id),
  )
  const items = rows.map((order) => ({
    ...cardOf(order, lines.get(order.id)),
    recipient: { name: order.recipient_name, phone: order.recipient_phone },
  }))
  return { items, next }
}
