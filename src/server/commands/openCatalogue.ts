import { join } from 'node:path'

import { sql } from 'kysely'
import * as v from 'valibot'

import { ShopId } from '#domain/ids.ts'
import { MINUTE } from '#domain/time.ts'

import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { type Environment, EnvironmentWrong, isPostgres } from '../environment.ts'
import { openFirstShop } from '../shops/openFirstShop.ts'
import { saidLegalSeller } from '../shops/saidLegalSeller.ts'
import type { Log } from '../world.ts'

/** Taking a large catalogue at once takes longer than a server may hold a transaction. */
const LONGEST = 2 * MINUTE

type Catalogue = Pick<Database, 'db' | 'transaction' | 'close'> & Readonly<{ shop: ShopId }>

/** The shop's database, up to date. A server may be using it: nothing here asks for the file alone. */
export async function openCatalogue(
  environment: Environment,
  log: Log,
  wantedShop: string | undefined,
): Promise<Catalogue> {
  const database = await open(environment, log)
  try {
    await migrate(database)
    const shop = await shopOf(database, environment, wantedShop)
    return { ...database, shop }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function open({ DATABASE_URL, DATA_DIR, POSTGRES_PREPARE }: Environment, log: Log): Promise<Database> {
  const address = DATABASE_URL ?? join(DATA_DIR, 'shop.sqlite')
  if (isPostgres(address)) {
    const { openPostgres } = await import('../db/postgres.node.ts')
    return openPostgres(address, { log, longest: LONGEST, connections: 2, prepare: POSTGRES_PREPARE === 'yes' })
  }
  const { openSqlite } = await import('../db/sqlite.node.ts')
  const database = openSqlite(address, { log, longest: LONGEST })
  // 64 MB: the swap then writes each page once.
  await sql`pragma cache_size = -64000`.execute(database.db)
  return database
}

async function shopOf(
  { db, transaction }: Database,
  environment: Environment,
  wanted: string | undefined,
): Promise<ShopId> {
  const { SHOP_NAME: name, COURIER_PRICE: courierPrice, HOME_SHOP } = environment
  const legalSeller = saidLegalSeller(environment)
  await openFirstShop({ transaction }, { name, courierPrice, legalSeller, doors: [] })
  const shops = await db.selectFrom('shop').select(['shop_id', 'name']).orderBy('name').execute()
  const id = wanted ?? HOME_SHOP
  const found = id === undefined && shops.length === 1 ? shops[0] : shops.find(({ shop_id }) => shop_id === id)
  if (found) return v.parse(ShopId, found.shop_id)
  throw new EnvironmentWrong([
    'which shop? Say --shop with one of these:',
    ...shops.map(({ shop_id, name }) => `${shop_id}  ${name}`),
  ])
}
