import * as v from 'valibot'

import { DeliveryTerms } from '#domain/delivery.ts'
import type { ShopId } from '#domain/ids.ts'

import type { Db } from '../db/sql.ts'

const Settings = v.pipe(v.string(), v.parseJson(), v.object({ delivery: DeliveryTerms }))

/** How the shop delivers, from its settings as they are stored. */
export const deliveryTermsOf = (settings: string): DeliveryTerms => v.parse(Settings, settings).delivery

export async function readDeliveryTerms(db: Db, shop: ShopId): Promise<DeliveryTerms> {
  const { settings } = await db
    .selectFrom('shop')
    .select('settings')
    .where('shop_id', '=', shop)
    .executeTakeFirstOrThrow()
  return deliveryTermsOf(settings)
}
