import { v7 } from 'uuid'

import { type Instant } from '#domain/time.ts'
import { createBell } from '#server/bell.ts'
import { openPostgres } from '#server/db/postgres.node.ts'
import { openSqlite } from '#server/db/sqlite.node.ts'
import { createSandboxPayments } from '#server/outside/payments/sandboxPayments.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { noFiles, noPictures } from '#tests/conformance/harness/fakeFiles.ts'
import { createFakeNetwork } from '#tests/conformance/harness/fakeNetwork.ts'

type Life = Readonly<{
  /** Where its database is. */
  place: string
  now: Instant
  /** Hears under which key money was taken. Nobody hears anything after that. */
  say: (key: string) => void
}>

/** A process that works on a shop's database until it has taken somebody's money, and then hangs for ever. */
export async function workUntilMoneyIsTaken({ place, now, say }: Life): Promise<void> {
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const database = place.startsWith('postgres') ? openPostgres(place, { log }) : openSqlite(place, { log })
  const payments = createSandboxPayments(database)
  const world = {
    ...database,
    now: () => now,
    newId: () => v7({ msecs: now }),
    bell: createBell(),
    log,
    network: createFakeNetwork([]),
    files: noFiles,
    pictures: noPictures,
    settings: {
      sessionSecret: 'a secret of at least thirty-two bytes',
      launchMaxAge: 0,
      secretOf: () => null,
      homeShop: null,
      publicUrl: null,
      allowedOrigins: [],
      vkCallback: null,
      pretendMoney: true,
    },
    payments: {
      ...payments,
      async capture(...[at, amount, key]: Parameters<typeof payments.capture>): Promise<never> {
        await payments.capture(at, amount, key)
        say(key)
        return new Promise(() => {})
      },
    },
  }
  await createWork(world, HANDLERS).runDue()
}
