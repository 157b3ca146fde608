import { type Kysely, sql } from 'kysely'
import { expect, inject, it } from 'vitest'

import { groups } from '#server/db/migrations/groups.ts'
import { start } from '#server/db/migrations/start.ts'
import { openPostgres } from '#server/db/postgres.node.ts'
import { openSqlite } from '#server/db/sqlite.node.ts'
import { freshDatabase } from '#tests/postgres/freshDatabase.ts'

import { createLogbook } from './harness/logbook.ts'

const ID = '01970000-0000-7000-8000-000000000001'

const opens = {
  SQLite: async () => {
    const database = openSqlite(':memory:', createLogbook())
    return { database, done: () => database.close() }
  },
  PostgreSQL: async () => {
    const { url, drop } = await freshDatabase(inject('postgresUrl'))
    const database = openPostgres(url, createLogbook())
    return { database, done: () => database.close().then(drop) }
  },
}

const anExistingGroup = () => sql`
  insert into group_buy (shop_id, id, offer_id, product_id, ladder, goal, capacity, units_per_buyer, version, taken, held, state, opened_at, closes_at)
  values (${ID}, ${ID}, ${ID}, ${ID}, '[]', 2, 3, 1, 1, 1, 0, 'gathering', 0, 1)
`

it.each(Object.entries(opens))('groups that were there keep their rows, keys and rules on %s', async (_, open) => {
  const { database, done } = await open()
  const { db, engine } = database
  const untyped = db as unknown as Kysely<unknown>
  await start(untyped, engine)
  await anExistingGroup().execute(db)

  await groups(untyped, engine)

  expect(await db.selectFrom('group_buy').select(['taken', 'state', 'completed_at']).execute()).toEqual([
    { taken: 1, state: 'gathering', completed_at: null },
  ])
  await expect(anExistingGroup().execute(db)).rejects.toThrow(/unique/i)
  const oversold = db.updateTable('group_buy').set({ taken: 4 }).execute()
  await expect(oversold).rejects.toThrow('group_seats_are_never_oversold')
  await done()
})
