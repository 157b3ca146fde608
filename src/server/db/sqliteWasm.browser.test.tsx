import { expect, it } from 'vitest'

import { SHOP } from '#mocks/builders.ts'

import { migrate } from './migrate.ts'
import { openSqliteWasm } from './sqliteWasm.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

it('a database that was saved goes on where it was', async () => {
  const first = await openSqliteWasm({ log: quiet })
  await migrate(first)
  await first.transaction((tx) =>
    tx.insertInto('shop').values({ shop_id: SHOP, name: 'Вместе', settings: '{}' }).execute(),
  )

  const next = await openSqliteWasm({ log: quiet, saved: await first.save() })
  await migrate(next)

  expect(await next.db.selectFrom('shop').selectAll().execute()).toEqual([
    { shop_id: SHOP, name: 'Вместе', settings: '{}' },
  ])
  const renamed = await next.db
    .updateTable('shop')
    .set({ name: 'Рядом' })
    .where('shop_id', '=', SHOP)
    .executeTakeFirst()
  expect(renamed.numUpdatedRows).toBe(1n)
  await Promise.all([first.close(), next.close()])
})

it('a save waits for the transaction that is being written', async () => {
  const database = await openSqliteWasm({ log: quiet })
  await migrate(database)
  const [written, mayFinish] = [gate(), gate()]
  const writing = database.transaction(async (tx) => {
    await tx.insertInto('shop').values({ shop_id: SHOP, name: 'Вместе', settings: '{}' }).execute()
    written.open()
    await mayFinish.opened
  })

  await written.opened
  const saving = database.save()
  mayFinish.open()
  await writing

  const next = await openSqliteWasm({ log: quiet, saved: await saving })
  expect(await next.db.selectFrom('shop').select('name').execute()).toEqual([{ name: 'Вместе' }])
  await Promise.all([database.close(), next.close()])
})
