import { type Kysely, type Migration, Migrator } from 'kysely'

import type { Database } from './database.ts'
import { cards } from './migrations/cards.ts'
import type { Engine } from './migrations/columns.ts'
import { friendLinks } from './migrations/friendLinks.ts'
import { groups } from './migrations/groups.ts'
import { handedOver } from './migrations/handedOver.ts'
import { money } from './migrations/money.ts'
import { network } from './migrations/network.ts'
import { offers } from './migrations/offers.ts'
import { offersByProduct } from './migrations/offersByProduct.ts'
import { pickupCode } from './migrations/pickupCode.ts'
import { recipientEmail } from './migrations/recipientEmail.ts'
import { shelves } from './migrations/shelves.ts'
import { start } from './migrations/start.ts'
import { telling } from './migrations/telling.ts'
import { timeZone } from './migrations/timeZone.ts'

/** In the order they run; a name that has shipped never changes, and neither does what it does. */
const MIGRATIONS = {
  '001-start': start,
  '002-offers': offers,
  '003-groups': groups,
  '004-money': money,
  '005-telling': telling,
  '006-shelves': shelves,
  '007-network': network,
  '008-recipientEmail': recipientEmail,
  '009-pickupCode': pickupCode,
  '010-cards': cards,
  '011-friendLinks': friendLinks,
  '012-handedOver': handedOver,
  '013-offersByProduct': offersByProduct,
  '014-timeZone': timeZone,
} satisfies Record<string, Step>

type Step = (db: Kysely<unknown>, engine: Engine) => Promise<void>

/** Brings the tables up to date, or leaves them as they were. Servers that start at once wait for one another. */
export async function migrate({ db, engine }: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrationsFor(engine)) } })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find(({ status }) => status === 'Error')
  throw new Error(`The migration ${failed?.migrationName ?? ''} failed and was undone`, { cause: error })
}

const migrationsFor = (engine: Engine): Record<string, Migration> =>
  Object.fromEntries(Object.entries(MIGRATIONS).map(([name, step]) => [name, { up: (db) => step(db, engine) }]))
