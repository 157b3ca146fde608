import * as v from 'valibot'

import { DeliveryTerms } from '#domain/delivery.ts'
import { ShopId } from '#domain/ids.ts'
import { LegalSeller } from '#domain/legalSeller.ts'
import type { Db, Transaction } from '#server/db/sql.ts'
import type { ShopSettings } from '#server/shops/rows.ts'

import { shop } from '../demo/shop.ts'
import { demoApp } from '../demoApp.ts'

export const DEMO_SHOP = v.parse(ShopId, '01990000-0000-7000-8000-000000000001')

/** The demo shop's rows: what its owner decided, and the mini-apps of both networks that lead into it. */
export async function openShop({ transaction }: { db: Db; transaction: Transaction }): Promise<void> {
  const settings: ShopSettings = {
    delivery: v.parse(DeliveryTerms, shop.delivery),
    vat: 'none',
    legalSeller: v.parse(LegalSeller, shop.legalSeller),
  }
  await transaction(async (tx) => {
    await tx
      .insertInto('shop')
      .values({ shop_id: DEMO_SHOP, name: shop.name, settings: JSON.stringify(settings) })
      .execute()
    await tx
      .insertInto('shop_host')
      .values([
        { shop_id: DEMO_SHOP, host: 'vk', app_id: demoApp.id, community_id: String(demoApp.communityId) },
        { shop_id: DEMO_SHOP, host: 'ok', app_id: demoApp.okId, community_id: String(demoApp.communityId) },
      ])
      .execute()
  })
}
