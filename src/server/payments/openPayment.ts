import * as v from 'valibot'

import { type OrderId, PaymentId, type ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import { Refused } from '#domain/refusal.ts'

import type { Tx } from '../db/sql.ts'
import type { World } from '../world.ts'

type Opening = Readonly<{ world: World; shop: ShopId; order: OrderId; amount: Kopecks }>

/** Says what an order will ask its buyer for. The provider hears of it when the buyer begins to pay. */
export async function openPayment(tx: Tx, { world, shop, order, amount }: Opening): Promise<PaymentId> {
  if (!world.payments) throw new Refused('payments_off')

  const id = v.parse(PaymentId, world.newId())
  await tx
    .insertInto('payment')
    .values({ shop_id: shop, id, order_id: order, provider: world.payments.provider, state: 'created', amount })
    .execute()
  return id
}
