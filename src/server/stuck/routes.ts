import { listStuck, tryStuckAgain } from '#domain/contract/stuck.ts'

import { routes } from '../http/routes.ts'
import { readStuck, tryAgain } from './rows.ts'

export const stuckRoutes = routes()
  .read(listStuck, async (_, { db, shop }) => ({ jobs: await readStuck(db, shop) }))

  .change(tryStuckAgain, async (which, { world, tx, shop, now, afterCommit }) => {
    await tryAgain(tx, { ...which, shop, now })
    afterCommit(() => world.bell.ring('work'))
    return { jobs: await readStuck(tx, shop) }
  })
