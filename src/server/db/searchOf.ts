import { PostgresAdapter } from 'kysely'

import type { Search } from './search.ts'
import { searchPostgres } from './searchPostgres.ts'
import { searchSqlite } from './searchSqlite.ts'
import type { Db } from './sql.ts'

export const searchOf = (db: Db): Search =>
  db.getExecutor().adapter instanceof PostgresAdapter ? searchPostgres : searchSqlite
