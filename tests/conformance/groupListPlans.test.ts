import { CompiledQuery } from 'kysely'
import { expect, it } from 'vitest'

import { listClosingSoon, listFriendsGroups, listMyGroups } from '#domain/contract/groupLists.ts'
import { after, HOUR, MINUTE } from '#domain/time.ts'
import { anOffer, aProduct, NOON, PEOPLE, someone } from '#mocks/builders.ts'
import type { Statement } from '#server/db/database.ts'

import { postgres, sqlite, tidyUp } from './harness/engines.ts'
import { plantingIn } from './harness/planting.ts'
import { openShop, type TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
tidyUp()

it.each([
  { engine: sqlite, explain: 'explain query plan', refresh: null },
  { engine: postgres, explain: 'explain', refresh: 'vacuum analyze' },
])('among 1,000 groups lists are found by indexes on $engine.name', async ({ engine, explain, refresh }) => {
  const shop = await openShop(engine)
  const planting = plantingIn(shop)
  const offer = await shop.offers(anOffer({ product: await shop.sells(aProduct()) }))
  const people = await Promise.all(Array.from({ length: 50 }, () => planting.buyer(someone())))
  const [me, friend] = [await planting.buyer(anna), await planting.buyer(boris)]
  for (let at = 0; at < 1_000; at++) {
    const group = await planting.group(offer, { closesAt: after(NOON, HOUR + at * 30 * MINUTE) })
    await planting.seat(group, at % 100 === 0 ? me : (people[at % people.length] ?? friend))
    if (at % 200 === 0) await planting.seat(group, friend)
  }
  // A SQLite file is asked as it is, a PostgreSQL counts its rows by itself.
  if (refresh) await shop.world.db.executeQuery(CompiledQuery.raw(refresh))
  const client = shop.as(anna)

  const plansOf = async (look: () => Promise<unknown>) => {
    const asked = await shop.statementsOf(look)
    return Promise.all(asked.map((statement) => planOf(shop, explain, statement)))
  }
  await client.call(listMyGroups, {})
  const [mine] = await plansOf(() => client.call(listMyGroups, {}))
  const [soon] = await plansOf(() => client.call(listClosingSoon, {}))
  const [friends] = await plansOf(() => client.call(listFriendsGroups, { friends: [boris.hostUserId] }))

  expect(mine).toContain('seat_by_buyer')
  expect(soon).toContain('group_open_by_deadline')
  expect(friends).toContain('seat_by_buyer')
  await shop.close()
})

async function planOf({ world }: TestShop, explain: string, { sql, parameters }: Statement): Promise<string> {
  const { rows } = await world.db.executeQuery(CompiledQuery.raw(`${explain} ${sql}`, [...parameters]))
  return JSON.stringify(rows)
}
