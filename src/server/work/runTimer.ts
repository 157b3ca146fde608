import type { ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import type { World } from '../world.ts'
import { chanceOf } from './chanceOf.ts'
import { type ClaimedTimer, timerHasFailed, timerHasFired, type TimerKind } from './timers.ts'
import { type AfterCommit, transact } from './transact.ts'

type At = Readonly<{ world: World; shop: ShopId; now: Instant; afterCommit: AfterCommit }>

/** Does what a timer was armed for, in the transaction that takes the timer away. `about` is a seat, a group, an order. */
export type TimerHandlers = { readonly [Kind in TimerKind]: (tx: Tx, about: string, at: At) => Promise<void> }

export async function runTimer(world: World, handlers: TimerHandlers, timer: ClaimedTimer): Promise<void> {
  const { shop, kind, about } = timer
  try {
    await transact(world, async (tx, afterCommit) => {
      const mine = await timerHasFired(tx, timer)
      if (mine) await handlers[kind](tx, about, { world, shop, now: world.now(), afterCommit })
    })
  } catch (error) {
    world.log.error({ err: error, ...timer }, 'A timer failed and will be tried again')
    await world.transaction((tx) => timerHasFailed(tx, timer, world.now(), chanceOf(world)))
  }
}
