import { afterEach, describe } from 'vitest'

import { SECOND } from '#domain/time.ts'
import { type Engine, postgres, tidyUp } from '#tests/conformance/harness/engines.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { openShop, type TestShop } from '#tests/conformance/harness/shop.ts'

/** A race that is lost only sometimes still loses somebody's seat. `npm run races` tries harder. */
export const AGAIN = { repeats: Number(process.env['RACES'] ?? 2) - 1 }

/** A machine that is busy with other tests must not pass for a lock that nobody lets go. */
const patient = (connections: number): Engine => ({
  ...postgres,
  open: (options) => postgres.open({ ...options, longest: 30 * SECOND, connections }),
})

/** As many as a shop has when nobody says more. */
const USUAL = 12

/**
 * Races need many connections: a database with one writer cannot lose any. The suite's function gives a fresh shop
 * with online payment.
 */
export function onPostgres(
  title: string,
  suite: (fresh: () => Promise<TestShop>) => void,
  { connections = USUAL }: { connections?: number } = {},
): void {
  describe(`${title}, on PostgreSQL`, () => {
    const open: TestShop[] = []
    tidyUp()

    afterEach(async () => {
      await Promise.all(open.splice(0).map((shop) => shop.close()))
    })

    suite(async () => {
      const shop = await openShop(patient(connections), { payments: sandbox() })
      open.push(shop)
      return shop
    })
  })
}
