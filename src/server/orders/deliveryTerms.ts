import type { DeliveryTerms } from '#domain/delivery.ts'
import type { ShopId } from '#domain/ids.ts'

import { parsedText } from '../db/parsedText.ts'
import type { Db } from '../db/sql.ts'
import { ShopSettings } from '../shops/rows.ts'

const settingsOf = parsedText(ShopSettings)

/** How the shop delivers, from its settings as they are stored. */
export const deliveryTermsOf = (settings: string): DeliveryTerms => settingsOf(settings).delivery

export async function readDeliveryTerms(db: Db, shop: ShopId): Promise<DeliveryTerms> {
  const { settings } = await db
    .selectFrom('shop')
    .select('settings')
    .where('shop_id', '=', shop)
    .executeTakeFirstOrThrow()
  return deliveryTermsOf(settings)
}
