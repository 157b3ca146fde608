import type { ShopId } from '#domain/ids.ts'
import type { LegalSeller } from '#domain/legalSeller.ts'

import { parsedText } from '../db/parsedText.ts'
import type { Db, Tx } from '../db/sql.ts'
import { ShopSettings } from './rows.ts'

const settingsOf = parsedText(ShopSettings)

export async function readLegalSeller(db: Db, shop: ShopId): Promise<LegalSeller> {
  const { settings } = await db
    .selectFrom('shop')
    .select('settings')
    .where('shop_id', '=', shop)
    .executeTakeFirstOrThrow()
  return settingsOf(settings).legalSeller
}

/** The owner's word replaces what was known, also where they no longer say it. */
export async function nameLegalSeller(tx: Tx, shop: ShopId, legalSeller: LegalSeller): Promise<void> {
  const { settings } = await tx
    .selectFrom('shop')
    .select('settings')
    .where('shop_id', '=', shop)
    .executeTakeFirstOrThrow()
  const said = JSON.stringify({ ...settingsOf(settings), legalSeller })
  if (said === settings) return
  await tx.updateTable('shop').set({ settings: said }).where('shop_id', '=', shop).execute()
}
