import type { ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import type { World } from '../world.ts'

type Of = Readonly<{ shop: ShopId; now: Instant }>

/** Looks for something that was lost. */
export type Sweep = (tx: Tx, of: Of) => Promise<void>

/** Each world counts its own. */
const failedIn = new WeakMap<Pick<World, 'db'>, number>()

/** How many sweeps have failed in this process since it started. */
export const countFailedSweeps = (world: Pick<World, 'db'>): number => failedIn.get(world) ?? 0

/**
 * Each sweep in each shop is by itself, in a transaction of its own: one that fails takes nothing from the others, and
 * comes again with them.
 */
export async function sweepEach(world: World, sweeps: readonly Sweep[], of: Of): Promise<void> {
  for (const find of sweeps) {
    try {
      await world.transaction((tx) => find(tx, of))
    } catch (error) {
      failedIn.set(world, countFailedSweeps(world) + 1)
      world.log.error({ err: error, shop: of.shop, sweep: find.name }, 'A sweep failed and will be tried again')
    }
  }
}
