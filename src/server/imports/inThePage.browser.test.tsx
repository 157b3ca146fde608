import { v7 } from 'uuid'
import * as v from 'valibot'
import { expect, it } from 'vitest'

import { ShopId } from '#domain/ids.ts'
import { instant } from '#domain/time.ts'

import { migrate } from '../db/migrate.ts'
import { openSqliteWasm } from '../db/sqliteWasm.ts'
import { readCatalogPage } from '../products/catalogPage.ts'
import { importFeed } from './importFeed.ts'

const SHOP = v.parse(ShopId, '01970000-0000-7000-8000-000000000001')
const NOON = instant(Date.UTC(2026, 5, 1, 9))
const FEED = `<yml_catalog><shop><categories><category id="1">Обувь</category></categories><offers>
<offer id="1"><name>Кроссовки беговые</name><price>4990.50</price><categoryId>1</categoryId></offer>
<offer id="2"><name>Сапоги зимние</name><price>6990</price><categoryId>1</categoryId></offer>
</offers></shop></yml_catalog>`

const nothing = () => {}
const log = { info: nothing, warn: nothing, error: nothing }

async function* chunks() {
  yield new TextEncoder().encode(FEED)
}

it('A feed is imported, searched, saved and found again in a page', async () => {
  const database = await openSqliteWasm({ log })
  await migrate(database)
  const pictures = { ready: () => null, make: () => Promise.reject(new Error('nothing is fetched here')) }
  const world = { ...database, now: () => NOON, newId: () => v7(), pictures }

  await importFeed(world, chunks(), SHOP)
  const again = await importFeed(world, chunks(), SHOP)
  const saved = await database.save()
  await database.close()
  const loaded = await openSqliteWasm({ log, saved })
  const found = await readCatalogPage(loaded.db, SHOP, { q: 'беговых кроссовок', sort: 'recommended' }, NOON)
  await loaded.close()

  expect(again.products).toEqual({ added: 0, changed: 0, gone: 0 })
  expect(found.items).toMatchObject([{ name: 'Кроссовки беговые', price: 4990_50 }])
})
