import type { GroupId, ShopId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'

export async function readProductName(tx: Tx, shop: ShopId, groupId: GroupId): Promise<string> {
  const { name } = await tx
    .selectFrom('group_buy')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'group_buy.shop_id').onRef('product.id', '=', 'group_buy.product_id'),
    )
    .select('product.name')
    .where('group_buy.shop_id', '=', shop)
    .where('group_buy.id', '=', groupId)
    .executeTakeFirstOrThrow()
  return name
}
