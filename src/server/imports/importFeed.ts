import { sql } from 'kysely'

import type { ShopId } from '#domain/ids.ts'

import { clearStaging } from './clearStaging.ts'
import { type ImportReport, problemList } from './importReport.ts'
import { endRun, keepRun, type Run, startRun } from './importRun.ts'
import { pauseOffers } from './pauseOffers.ts'
import { queuePictures } from './queuePictures.ts'
import { type Importing, stageChanges } from './stageChanges.ts'
import { stagedProducts } from './stagedProducts.ts'
import { stageFeed } from './stageFeed.ts'
import { swap } from './swap.ts'

export type ImportOptions = Readonly<{
  /** Told after each batch how many offers have been read, or compared with the catalogue. */
  onProgress?: (progress: ImportProgress) => void
}>

export type ImportProgress = Readonly<{ step: 'reading' | 'comparing'; offers: number }>

/**
 * Makes a YML feed the catalogue of a shop. It is read to its end first and taken at once: a feed that is broken
 * anywhere changes nothing, and nobody ever sees half of one. The same feed again changes nothing.
 */
export async function importFeed(
  world: Importing,
  chunks: AsyncIterable<Uint8Array>,
  shop: ShopId,
  { onProgress = () => {} }: ImportOptions = {},
): Promise<ImportReport> {
  const run: Run = { shop, run: world.newId() }
  await world.transaction((tx) => startRun(tx, run, world.now()))
  try {
    await clearStaging(world, run)
    const report = await take(world, chunks, run, onProgress)
    await clearStaging(world, run)
    return report
  } finally {
    await world.transaction((tx) => endRun(tx, run))
  }
}

/** Both engines choose their indexes by how many rows there are of what, and nobody else tells them so soon. */
async function countAnew({ transaction }: Importing): Promise<void> {
  for (const table of ['category', 'product', 'product_words', 'variant', 'stock', 'image'] as const) {
    await transaction((tx) => sql`analyze ${sql.table(table)}`.execute(tx))
  }
}

async function take(
  world: Importing,
  chunks: AsyncIterable<Uint8Array>,
  run: Run,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const problems = problemList()
  const onOffers = (offers: number) => onProgress({ step: 'reading', offers })
  const { read, categories } = await stageFeed(world, chunks, { run, problems, onOffers })

  const products = { added: 0, changed: 0 }
  const variants = { added: 0, changed: 0 }
  let compared = 0
  for await (const groups of stagedProducts(world.db, run)) {
    const staged = await stageChanges(world, run, groups, categories.names)
    problems.add(...staged.problems)
    products.added += staged.products.added
    products.changed += staged.products.changed
    variants.added += staged.variants.added
    variants.changed += staged.variants.changed
    compared += groups.reduce((sum, offers) => sum + offers.length, 0)
    onProgress({ step: 'comparing', offers: compared })
  }

  const { gone, paused } = await world.transaction(async (tx) => {
    const now = world.now()
    await keepRun(tx, run, now)
    return { gone: await swap(tx, run.shop, now), paused: await pauseOffers(tx, run.shop, now) }
  })
  if (products.added + products.changed + gone.products > 0) await countAnew(world)
  const rejected = problems.rejected()
  return {
    offers: { read, taken: read - rejected, rejected },
    categories: categories.names.size,
    products: { ...products, gone: gone.products },
    variants: { ...variants, gone: gone.variants },
    paused,
    picturesQueued: await queuePictures(world, run.shop),
    ...problems.report(),
  }
}
