import { type Kysely, sql } from 'kysely'
import { expect, inject, it } from 'vitest'

import { cards } from '#server/db/migrations/cards.ts'
import { start } from '#server/db/migrations/start.ts'
import { openPostgres } from '#server/db/postgres.node.ts'
import { openSqlite } from '#server/db/sqlite.node.ts'
import { freshDatabase } from '#tests/postgres/freshDatabase.ts'

import { createLogbook } from './harness/logbook.ts'

const [SHOP, MUG, LAMP, ONE, TWO] = [1, 2, 3, 4, 5].map((at) => `01970000-0000-7000-8000-00000000000${at}`)

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

it.each(Object.entries(opens))(
  'goods that were there have their pictures and ratings in lists on %s',
  async (_, open) => {
    const { database, done } = await open()
    const { db, engine } = database
    const untyped = db as unknown as Kysely<unknown>
    await start(untyped, engine)
    for (const product of [MUG, LAMP]) {
      await sql`insert into product (shop_id, id, external_id, name, description, params, position, price, listed_at)
      values (${SHOP}, ${product}, ${product}, 'Кружка', '', '[]', 1, 100, 0)`.execute(db)
    }
    await sql`insert into image (shop_id, product_id, position, address, picture) values
    (${SHOP}, ${MUG}, 0, 'a', null), (${SHOP}, ${MUG}, 1, 'b', '"second"'), (${SHOP}, ${MUG}, 2, 'c', '"third"')
  `.execute(db)
    await sql`insert into review (shop_id, id, product_id, author, text, stars, written_at) values
    (${SHOP}, ${ONE}, ${MUG}, 'Вера', '', 5, 0), (${SHOP}, ${TWO}, ${MUG}, 'Анна', '', 4, 0)
  `.execute(db)

    await cards(untyped, engine)

    expect(await db.selectFrom('product').select(['picture', 'reviews', 'stars']).orderBy('id').execute()).toEqual([
      { picture: '"second"', reviews: 2, stars: 9 },
      { picture: null, reviews: 0, stars: 0 },
    ])
    await done()
  },
)
