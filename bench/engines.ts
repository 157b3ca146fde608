import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Database, DatabaseOptions } from '#server/db/database.ts'
import { openPostgres } from '#server/db/postgres.node.ts'
import { openSqlite } from '#server/db/sqlite.node.ts'
import { startPostgres } from '#tests/postgres/startPostgres.ts'
import { withClient } from '#tests/postgres/withClient.ts'

/** A database that waits for the disk, as a shop's does. */
export type Place = Readonly<{
  /** What a server is told as `DATABASE_URL`. */
  address: string
  open: (options: Hasty) => Database
}>

/** What is only prepared or recorded need not wait for the disk. */
type Hasty = DatabaseOptions & Readonly<{ hasty: boolean }>

export type Engine = Readonly<{
  name: 'SQLite' | 'PostgreSQL'
  version: string
  empty: () => Promise<Place>
  /** Of a place that nobody has open. */
  copyOf: (place: Place) => Promise<Place>
  drop: (place: Place) => Promise<void>
}>

export function sqliteIn(folder: string): Engine {
  const place = (): Place => {
    const address = join(folder, `${randomUUID()}.sqlite`)
    return { address, open: (options) => openSqlite(address, options) }
  }
  return {
    name: 'SQLite',
    version: 'a file, WAL, synchronous = full',
    empty: () => Promise.resolve(place()),
    copyOf: ({ address }) => {
      const copy = place()
      copyFileSync(address, copy.address)
      return Promise.resolve(copy)
    },
    // With the folder they all are gone.
    drop: () => Promise.resolve(),
  }
}

/** A PostgreSQL of its own for the length of the benchmark, with the settings it comes with: fsync and synchronous_commit are on. */
export async function startDurablePostgres(): Promise<Engine & Readonly<{ stop: () => Promise<void> }>> {
  const { url, version, stop } = await startPostgres({ durable: true })
  const tell = (statement: string) => withClient(url, async (client) => void (await client.query(statement)))
  const made = async (template?: string): Promise<Place> => {
    const name = `bench_${randomUUID().replaceAll('-', '')}`
    await tell(`create database ${name}${template ? ` template ${template}` : ''}`)
    // What the copying has left to be written should not be written while something is measured.
    await tell('checkpoint')
    const address = Object.assign(new URL(url), { pathname: `/${name}` }).href
    return {
      address,
      open: ({ hasty, ...options }) =>
        openPostgres(hasty ? `${address}?options=-c%20synchronous_commit%3Doff` : address, options),
    }
  }
  return {
    name: 'PostgreSQL',
    version,
    empty: () => made(),
    copyOf: ({ address }) => made(new URL(address).pathname.slice(1)),
    drop: ({ address }) => tell(`drop database ${new URL(address).pathname.slice(1)} with (force)`),
    stop,
  }
}
