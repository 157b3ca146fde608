import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'kysely'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { SECOND } from '#domain/time.ts'

import type { Database } from './database.ts'
import { openSqlite } from './sqlite.node.ts'
import { wasTooBusy } from './transaction.ts'

const QUIET = { info: () => {}, warn: () => {}, error: () => {} }

describe('a SQLite file that another process writes to', () => {
  let folder: string
  let database: Database
  let another: Libsql.Database

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vmeste-'))
    const path = join(folder, 'shop.sqlite')
    database = openSqlite(path, { log: QUIET })
    await sql`create table note (text text not null)`.execute(database.db)
    another = new Libsql(path, { timeout: 0 })
    another.exec('begin immediate')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })

  afterEach(async () => {
    vi.useRealTimers()
    another.close()
    await database.close()
    await rm(folder, { recursive: true })
  })

  const writes = (text: string) => database.transaction((tx) => sql`insert into note values (${text})`.execute(tx))
  const notes = async () =>
    (await sql<{ text: string }>`select text from note order by rowid`.execute(database.db)).rows

  it('is written to in turn as soon as that process is ready, 2.5 seconds later', async () => {
    const writing = Promise.all([writes('first'), writes('second')])
    await vi.advanceTimersByTimeAsync(2.5 * SECOND)
    another.exec('commit')

    await vi.advanceTimersByTimeAsync(SECOND)
    await writing

    expect(await notes()).toEqual([{ text: 'first' }, { text: 'second' }])
  })

  it('is read meanwhile', async () => {
    const writing = writes('later')

    const read = database.db
      .selectFrom(sql<{ text: string }>`note`.as('note'))
      .selectAll()
      .execute()

    expect(await read).toEqual([])
    another.exec('commit')
    await vi.advanceTimersByTimeAsync(SECOND)
    await writing
  })

  it('is waited for five seconds and no longer, also by whoever stands behind others', async () => {
    const failures: unknown[] = []
    const given = [writes('first'), writes('second'), writes('third')].map((write) =>
      write.catch((error: unknown) => failures.push(error)),
    )

    await vi.advanceTimersByTimeAsync(4.9 * SECOND)
    expect(failures).toEqual([])
    await vi.advanceTimersByTimeAsync(SECOND)
    await Promise.all(given)

    expect(failures.map(wasTooBusy)).toEqual([true, true, true])
    another.exec('commit')
    expect(await notes()).toEqual([])
  })
})

describe('a SQLite file that only this process writes to', () => {
  let folder: string
  let database: Database
  let reader: Libsql.Database

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vmeste-'))
    const path = join(folder, 'shop.sqlite')
    database = openSqlite(path, { log: QUIET })
    await sql`create table note (text text not null)`.execute(database.db)
    reader = new Libsql(path)
  })

  afterEach(async () => {
    reader.close()
    await database.close()
    await rm(folder, { recursive: true })
  })

  const inserts = (text: string) => sql`insert into note values (${text})`
  const seen = () => reader.prepare('select text from note order by rowid').pluck().all()

  it('takes what many write at once in one go, and each of them is answered when it is kept', async () => {
    const seenByEach = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await database.transaction((tx) => inserts(`note ${at}`).execute(tx))
        return seen().length
      }),
    )

    expect(seenByEach).toEqual(Array.from({ length: 20 }, () => 20))
  })

  it('keeps what others write at the same time when one is taken back', async () => {
    const failure = new Error('Refused')
    const ends = await Promise.allSettled([
      database.transaction((tx) => inserts('first').execute(tx)),
      database.transaction(async (tx) => {
        await inserts('taken back').execute(tx)
        throw failure
      }),
      database.transaction((tx) => inserts('last').execute(tx)),
    ])

    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(seen()).toEqual(['first', 'last'])
  })

  it('keeps a statement that stands alone when it is answered, and all that was written before it', async () => {
    const writing = database.transaction((tx) => inserts('before').execute(tx))
    await inserts('alone').execute(database.db)

    expect(seen()).toEqual(['before', 'alone'])
    await writing
  })
})
