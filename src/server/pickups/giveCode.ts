import type { OrderId, ShopId } from '#domain/ids.ts'
import { PICKUP_CODE_BYTES, pickupCodeFrom } from '#domain/pickupCode.ts'

import type { Tx } from '../db/sql.ts'
import { findOrderBy } from './rows.ts'

/** Gives an order the code that its buyer shows. Whatever else was handed over keeps its own, so none is given twice. */
export async function giveCode(tx: Tx, { shop, orderId }: Readonly<{ shop: ShopId; orderId: OrderId }>): Promise<void> {
  let code = newCode()
  while (await findOrderBy(tx, { shop, code })) code = newCode()
  await tx
    .updateTable('order')
    .set({ pickup_code: code })
    .where('shop_id', '=', shop)
    .where('id', '=', orderId)
    .where('pickup_code', 'is', null)
    .execute()
}

const newCode = () => pickupCodeFrom(crypto.getRandomValues(new Uint8Array(PICKUP_CODE_BYTES)))
