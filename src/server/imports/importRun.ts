import type { ShopId } from '#domain/ids.ts'
import { after, type Instant, MINUTE } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'

/** One import of a shop. Two at once would mix their feeds. */
export type Run = Readonly<{ shop: ShopId; run: string }>

export class ImportIsRunning extends Error {
  override readonly name = 'ImportIsRunning'
}

/** An import that has shown no sign of life for this long is taken for dead. */
const SILENCE = 2 * MINUTE

/** Throws `ImportIsRunning` while another one is at work. */
export async function startRun(tx: Tx, { shop, run }: Run, now: Instant): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('import_run')
    .values({ shop_id: shop, run_id: run, started_at: now, seen_at: now })
    .onConflict((other) =>
      other
        .columns(['shop_id'])
        .doUpdateSet({ run_id: run, started_at: now, seen_at: now })
        .where('import_run.seen_at', '<', after(now, -SILENCE)),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) {
    throw new ImportIsRunning(
      'Another import of this shop is at work. Wait for it to end; one that has died is forgotten after two minutes.',
    )
  }
}

/** A sign of life, in the same transaction as each piece of work: whoever was taken for dead writes nothing more. */
export async function keepRun(tx: Tx, { shop, run }: Run, now: Instant): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({ seen_at: now })
    .where('shop_id', '=', shop)
    .where('run_id', '=', run)
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new ImportIsRunning('Another import has begun meanwhile; this one has changed nothing.')
}

export async function endRun(tx: Tx, { shop, run }: Run): Promise<void> {
  await tx.deleteFrom('import_run').where('shop_id', '=', shop).where('run_id', '=', run).execute()
}
