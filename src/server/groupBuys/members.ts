import type { GroupId, OrderId, ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'

import type { Tx } from '../db/sql.ts'

export type Member = Readonly<{
  units: number
  atMost: Kopecks
  product: string
  /** What was charged at joining; null where it is only held. */ charged: Kopecks | null
}>

/** Everybody with a taken seat, by their order. */
export async function readMembers(tx: Tx, shop: ShopId, groupId: GroupId): Promise<ReadonlyMap<OrderId, Member>> {
  const rows = await tx
    .selectFrom('seat')
    .innerJoin('group_buy', (on) =>
      on.onRef('group_buy.shop_id', '=', 'seat.shop_id').onRef('group_buy.id', '=', 'seat.group_id'),
    )
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'group_buy.shop_id').onRef('product.id', '=', 'group_buy.product_id'),
    )
    .innerJoin('payment', (on) =>
      on.onRef('payment.shop_id', '=', 'seat.shop_id').onRef('payment.order_id', '=', 'seat.order_id'),
    )
    .select(['seat.order_id', 'seat.units', 'seat.at_most', 'product.name', 'payment.captured'])
    .where('seat.shop_id', '=', shop)
    .where('seat.group_id', '=', groupId)
    .where('seat.state', '=', 'taken')
    .execute()
  return new Map(
    rows.map(({ order_id: order, at_most: atMost, name: product, units, captured }) => [
      order,
      { units, atMost, product, charged: captured > 0 ? captured : null },
    ]),
  )
}
