import * as v from 'valibot'

import type { Host } from '#domain/host.ts'
import { ShopId } from '#domain/ids.ts'
import { type LegalSeller, UNNAMED } from '#domain/legalSeller.ts'
import { kopecks } from '#domain/money.ts'

import type { Tx } from '../db/sql.ts'
import type { World } from '../world.ts'
import { nameLegalSeller } from './legalSeller.ts'
import type { ShopSettings } from './rows.ts'

/** The same on every server, so that several which start at once on an empty database open one shop. */
const FIRST_SHOP = v.parse(ShopId, '01990000-0000-7000-8000-000000000000')

export type FirstShop = Readonly<{
  name: string
  courierPrice: number
  /** Left out: as the shop knows them. */
  legalSeller?: LegalSeller
  doors: readonly FirstDoor[]
}>

type FirstDoor = Readonly<{
  host: Host
  appId: string
  /** In the numbers of this host. Null leaves the door with the community it has. */
  communityId: string | null
}>

/** Opens the shop of an empty database, and keeps the doors and the legal seller of the only shop as the owner set them. */
export async function openFirstShop({ transaction }: Pick<World, 'transaction'>, wished: FirstShop): Promise<void> {
  await transaction(async (tx) => {
    const shops = await tx.selectFrom('shop').select('shop_id').limit(2).execute()
    if (shops.length > 1) return
    const shop = shops[0]?.shop_id ?? (await open(tx, wished))
    await hangDoors(tx, shop, wished)
    if (wished.legalSeller) await nameLegalSeller(tx, shop, wished.legalSeller)
  })
}

async function open(tx: Tx, { name, courierPrice, legalSeller = UNNAMED }: FirstShop): Promise<ShopId> {
  const settings: ShopSettings = {
    delivery: { pickupPoints: [], courier: { price: kopecks(courierPrice), freeFrom: null } },
    vat: 'none',
    legalSeller,
  }
  const row = { shop_id: FIRST_SHOP, settings: JSON.stringify(settings) }
  await tx
    .insertInto('shop')
    .values({ ...row, name })
    .onConflict((opened) => opened.doNothing())
    .execute()
  return FIRST_SHOP
}

async function hangDoors(tx: Tx, shop: ShopId, { doors }: FirstShop): Promise<void> {
  for (const { host, appId, communityId } of doors) {
    await tx
      .insertInto('shop_host')
      .values({ shop_id: shop, host, app_id: appId, community_id: communityId ?? '' })
      .onConflict((hung) => {
        const same = hung.columns(['shop_id', 'host', 'app_id'])
        return communityId === null ? same.doNothing() : same.doUpdateSet({ community_id: communityId })
      })
      .execute()
  }
}
