import { sql } from 'kysely'
import { expect, it } from 'vitest'

import { groups } from '#server/db/migrations/groups.ts'
import { start } from '#server/db/migrations/start.ts'

import { withoutTables } from './harness/withoutTables.ts'

const ID = '01970000-0000-7000-8000-000000000001'

const anExistingGroup = () => sql`
  insert into group_buy (shop_id, id, offer_id, product_id, ladder, goal, capacity, units_per_buyer, version, taken, held, state, opened_at, closes_at)
  values (${ID}, ${ID}, ${ID}, ${ID}, '[]', 2, 3, 1, 1, 1, 0, 'gathering', 0, 1)
`

it.each(withoutTables)('groups that were there keep their rows, keys and rules on $name', async ({ open }) => {
  const { db, run, close } = await open()
  await run(start)
  await anExistingGroup().execute(db)

  await run(groups)

  expect(await db.selectFrom('group_buy').select(['taken', 'state', 'completed_at']).execute()).toEqual([
    { taken: 1, state: 'gathering', completed_at: null },
  ])
  await expect(anExistingGroup().execute(db)).rejects.toThrow(/unique/i)
  const oversold = db.updateTable('group_buy').set({ taken: 4 }).execute()
  await expect(oversold).rejects.toThrow('group_seats_are_never_oversold')
  await close()
})
