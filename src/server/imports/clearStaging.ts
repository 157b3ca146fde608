import type { ShopId } from '#domain/ids.ts'

import { keepRun, type Run } from './importRun.ts'
import type { Importing } from './stageChanges.ts'

const AT_ONCE = 400

const TABLES = [
  { table: 'staged_offer', key: 'external_id' },
  { table: 'staged_category', key: 'external_id' },
  { table: 'staged_product', key: 'id' },
  { table: 'staged_variant', key: 'id' },
  { table: 'staged_image', key: 'product_id' },
] as const

/** Throws away what this import, or one that died, has laid by; a little at a time, so that nobody waits long. */
export async function clearStaging(world: Importing, run: Run): Promise<void> {
  for (const { table, key } of TABLES) {
    let deleted = 0n
    do {
      deleted = await world.transaction(async (tx) => {
        await keepRun(tx, run, world.now())
        const { numDeletedRows } = await tx
          .deleteFrom(table)
          .where('shop_id', '=', run.shop satisfies ShopId)
          .where(key, 'in', (some) =>
            some.selectFrom(table).select(key).where('shop_id', '=', run.shop).orderBy(key).limit(AT_ONCE),
          )
          .executeTakeFirst()
        return numDeletedRows
      })
    } while (deleted > 0n)
  }
}
