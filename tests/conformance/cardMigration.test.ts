import { sql } from 'kysely'
import { expect, it } from 'vitest'

import { cards } from '#server/db/migrations/cards.ts'
import { start } from '#server/db/migrations/start.ts'

import { withoutTables } from './harness/withoutTables.ts'

const [SHOP, MUG, LAMP, ONE, TWO] = [1, 2, 3, 4, 5].map((at) => `01970000-0000-7000-8000-00000000000${at}`)

it.each(withoutTables)('goods that were there have their pictures and ratings in lists on $name', async ({ open }) => {
  const { db, run, close } = await open()
  await run(start)
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

  await run(cards)

  expect(await db.selectFrom('product').select(['picture', 'reviews', 'stars']).orderBy('id').execute()).toEqual([
    { picture: '"second"', reviews: 2, stars: 9 },
    { picture: null, reviews: 0, stars: 0 },
  ])
  await close()
})
