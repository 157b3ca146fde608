import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { describe, expect, inject, it, onTestFinished } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { after, type Instant } from '#domain/time.ts'
import { SHOP } from '#mocks/builders.ts'
import type { Database, DatabaseOptions } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { openPostgres } from '#server/db/postgres.node.ts'
import { openSqlite } from '#server/db/sqlite.node.ts'
import { LEASE } from '#server/work/outbox.ts'
import { atThePayPage, sandbox } from '#tests/conformance/harness/paying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import { openShop } from '#tests/conformance/harness/shop.ts'
import { freshDatabase } from '#tests/postgres/freshDatabase.ts'

type Place = Readonly<{ at: string; open: (options: DatabaseOptions) => Database }>

const places: readonly (readonly [string, () => Promise<Place>])[] = [
  [
    'a SQLite file',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'vmeste-killed-'))
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const at = join(folder, 'shop.db')
      return { at, open: (options) => openSqlite(at, options) }
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const { url, drop } = await freshDatabase(inject('postgresUrl'))
      onTestFinished(drop)
      return { at: url, open: (options) => openPostgres(url, options) }
    },
  ],
]

describe.each(places)('a worker on %s that is killed when it has taken money and not said so', (name, findPlace) => {
  it(
    'leaves the job to another after its lease: the provider is asked again under the same key, and the money is taken once [TIME-04] [MONEY-04]',
    { timeout: 60_000 },
    async () => {
      const place = await findPlace()
      const keys: string[] = []
      const noting = sandbox((payments) => ({
        async capture(...asked) {
          keys.push(asked[2])
          await payments.capture(...asked)
        },
      }))
      const shop = await openShop({ name, open: (options) => opened(place, options) }, { payments: noting })
      onTestFinished(() => shop.close())
      const { buyer, orderId, paymentId, goods } = await atThePayPage(shop)
      await shop.guest().call(settleSandboxPayment, { paymentId, outcome: 'pay' })

      const itsKey = await killedOnceMoneyIsTaken(place.at, shop.world.now())
      const between = await buyer.call(getOrder, { orderId })
      shop.travelTo(after(shop.world.now(), LEASE - 1))
      await shop.app.work.runDue()
      const askedInTheLease = keys.length
      shop.pass(1)
      await shop.app.work.runDue()

      expect(between).toMatchObject({ state: 'authorised', payment: { state: 'authorised', captured: 0 } })
      expect([askedInTheLease, keys]).toEqual([0, [itsKey]])
      const { state, payment } = await buyer.call(getOrder, { orderId })
      expect([state, payment?.captured]).toEqual(['paid', goods.price])
      const there = shop.world.db.selectFrom('sandbox_payment').select('captured').where('shop_id', '=', SHOP)
      expect(await there.execute()).toEqual([{ captured: goods.price }])
      expect(await brokenPromises(shop)).toEqual([])
    },
  )
})

async function opened({ open }: Place, options: DatabaseOptions): Promise<Database> {
  const database = open(options)
  await migrate(database)
  return database
}

/** Starts a worker in a process of its own and ends it without a warning. Answers with the key it asked its provider with. */
async function killedOnceMoneyIsTaken(place: string, now: Instant): Promise<string> {
  const work = `
    const { module } = await (await import('vite')).runnerImport('./tests/clocks/dyingWorker.ts')
    const say = (key) => process.stdout.write(key + '\\n')
    setInterval(() => {}, 60_000)
    await module.workUntilMoneyIsTaken({ place: ${JSON.stringify(place)}, now: ${now}, say })`
  const worker = spawn(process.execPath, ['--input-type=module', '-e', work], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void worker.kill('SIGKILL'))
  const [key] = await once(createInterface({ input: worker.stdout }), 'line')
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  return String(key)
}
