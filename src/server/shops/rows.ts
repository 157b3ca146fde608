import * as v from 'valibot'

import { DeliveryTerms } from '#domain/delivery.ts'
import type { Host } from '#domain/host.ts'
import type { ShopId } from '#domain/ids.ts'
import { LegalSeller, UNNAMED } from '#domain/legalSeller.ts'
import { Vat } from '#domain/receipt.ts'

import type { Db } from '../db/sql.ts'

/** What an owner decides about a shop. */
export const ShopSettings = v.object({
  delivery: DeliveryTerms,
  /** The rate that its receipts name. */
  vat: v.optional(Vat, 'none'),
  legalSeller: v.optional(LegalSeller, UNNAMED),
})
export type ShopSettings = v.InferOutput<typeof ShopSettings>

const KeptSettings = v.pipe(v.string(), v.parseJson(), ShopSettings)

export type Shop = Readonly<{ id: ShopId; name: string; settings: ShopSettings; door: Door | null }>

/** A mini-app that leads into the shop. */
export type Door = Readonly<{ host: Host; appId: string; communityId: string }>

/** Null when no shop stands behind this app. */
export async function findShopBehind(db: Db, host: Host, appId: string): Promise<Shop | null> {
  const row = await shopsWithDoors(db).where('door.host', '=', host).where('door.app_id', '=', appId).executeTakeFirst()
  return row ? shopOf(row) : null
}

/** With the first of its doors: VK's before Odnoklassniki's. */
export async function findShop(db: Db, shop: ShopId): Promise<Shop | null> {
  const row = await shopsWithDoors(db).where('shop.shop_id', '=', shop).orderBy('door.host', 'desc').executeTakeFirst()
  return row ? shopOf(row) : null
}

const shopsWithDoors = (db: Db) =>
  db
    .selectFrom('shop')
    .leftJoin('shop_host as door', 'door.shop_id', 'shop.shop_id')
    .select(['shop.shop_id', 'shop.name', 'shop.settings', 'door.host', 'door.app_id', 'door.community_id'])

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof shopsWithDoors>['executeTakeFirst']>>>

function shopOf({ shop_id, name, settings, host, app_id, community_id }: Row): Shop {
  const door =
    host !== null && app_id !== null && community_id !== null
      ? { host, appId: app_id, communityId: community_id }
      : null
  return { id: shop_id, name, settings: v.parse(KeptSettings, settings), door }
}
