import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { createAmbientGuard } from '#server/db/ambientGuard.node.ts'
import { migrate } from '#server/db/migrate.ts'
import { becomeOnlyServer, openSqlite } from '#server/db/sqlite.node.ts'
import { createPreviews } from '#server/previews/previews.ts'
import type { Log } from '#server/world.ts'

import { createClock } from '../clock.ts'
import { createServers } from '../createServers.ts'
import { emptyNetwork } from '../network/state.ts'
import type { Step } from '../plant/plantWorld.ts'
import { DEFAULT_SEED } from '../plant/seededIds.ts'
import { machineStateKeeper, readMachineState } from './machineState.node.ts'
import { stageApi } from './stageApi.ts'

type Opening = Readonly<{
  /** Where the world is kept. */
  folder: string
  /** Where the page stands, absolute. */
  root: string
  /** The product feed's file. */
  feed: string
  log: Log
  onProgress: (step: Step) => void
}>

/** The whole world in this process, over a SQLite file: as it was left, or planted where there is none. */
export async function openMachine({ folder, root, feed, log, onProgress }: Opening) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'pretend.sqlite')
  const giveUpLock = becomeOnlyServer(file)
  const kept = readMachineState(join(folder, 'pretend-network.json'))
  // The network is kept once everything is planted; a shop without it is one whose planting was interrupted.
  if (!kept) for (const tail of ['', '-wal', '-shm']) rmSync(`${file}${tail}`, { force: true })

  const database = openSqlite(file, { log, guard: createAmbientGuard() })
  await migrate(database)
  const clock = createClock(kept?.ahead ?? 0)
  let network = kept?.network ?? emptyNetwork
  let isPlanted = kept !== null
  const keeper = machineStateKeeper(join(folder, 'pretend-network.json'), () => ({ network, ahead: clock.ahead() }))

  const servers = createServers({
    database,
    clock,
    log,
    networkState: kept?.network ?? null,
    onNetworkChange(state) {
      network = state
      if (isPlanted) keeper.changed()
    },
    api: new URL('app/api/', root).href,
    networkAt: new URL('network', root).href,
    seed: DEFAULT_SEED,
    pictures: '../pictures/',
  })
  const { app } = servers
  if (!isPlanted) {
    await servers.plant(createReadStream(feed), onProgress)
    isPlanted = true
    keeper.write()
  }
  app.work.start()

  const stage = stageApi(clock, () => {
    keeper.changed()
    return app.work.runDue()
  })
  return {
    app,
    network: servers.network,
    stage,
    previews: createPreviews(servers.world, { publicUrl: new URL('app/', root).href }),
    async stop() {
      app.endStreams()
      await app.work.stop()
      keeper.write()
      await database.close()
      giveUpLock()
    },
  }
}
