import { migrate } from '#server/db/migrate.ts'
import { openSqliteWasm } from '#server/db/sqliteWasm.ts'
import type { Log } from '#server/world.ts'

import { createClock } from './clock.ts'
import { createServers } from './createServers.ts'
import { emptyNetwork } from './network/state.ts'
import { forgetWorld, loadWorld, type SavedWorld, saveWorld } from './page/savedWorld.ts'
import { createSaver } from './page/saver.ts'
import type { Places } from './places.ts'
import type { Step } from './plant/plantWorld.ts'

type Making = Readonly<{
  places: Places
  /** Each seed's world is kept apart from the others'. */
  seed: string
  feed: () => Promise<AsyncIterable<Uint8Array>>
  log: Log
  onProgress: (step: Step) => void
}>

/** The whole world in this page: as it was left, or planted anew where there is none. */
export async function openWorld(making: Making) {
  const saved = await loadWorld(making.seed)
  if (saved) {
    try {
      return await wake(making, saved)
    } catch (error) {
      // Tables change while nothing is released: what an older version saved cannot always be woken.
      making.log.warn({ err: error }, 'The saved world could not be opened and is made anew')
      await forgetWorld(making.seed)
    }
  }
  return await wake(making, null)
}

async function wake({ onProgress, feed, log, places, seed }: Making, saved: SavedWorld | null) {
  const clock = createClock(saved?.ahead ?? 0)
  let network = saved?.network ?? emptyNetwork
  const saver = createSaver(async () => {
    await saveWorld(seed, { database: new Uint8Array(await database.save()), network, ahead: clock.ahead() })
  })
  const database = await openSqliteWasm({
    log,
    ...(saved && { saved: saved.database }),
    onStatement: ({ sql }) => {
      if (!/^\s*(select|pragma)/i.test(sql)) saver.changed()
    },
  })
  await migrate(database)
  const servers = createServers({
    api: places.api,
    networkAt: places.network,
    seed,
    pictures: places.pictures,
    database,
    clock,
    log,
    networkState: saved?.network ?? null,
    onNetworkChange(state) {
      network = state
      saver.changed()
    },
  })
  const { world, app } = servers
  if (!saved) await servers.plant(await feed(), onProgress)
  // A world whose shop does not answer is no world.
  await world.db.selectFrom('shop').select('shop_id').executeTakeFirstOrThrow()
  app.work.start()

  return {
    fetch: app.fetch,
    network: servers.network,
    now: clock.now,
    jump: async (milliseconds: number): Promise<void> => {
      clock.jump(milliseconds)
      saver.changed()
      await app.work.runDue()
    },
    /** Saves and stands still. */
    async stop(): Promise<void> {
      app.endStreams()
      await app.work.stop()
      await saver.flush()
    },
    async forget(): Promise<void> {
      await app.work.stop()
      saver.forget()
      await forgetWorld(seed)
    },
  }
}
