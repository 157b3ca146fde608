import { readdir, readFile } from 'node:fs/promises'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { NOON } from '#mocks/builders.ts'

import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openSqlite } from '../db/sqlite.node.ts'
import { createMetrics } from './metrics.node.ts'

describe('the metrics', () => {
  let database: Database

  beforeEach(async () => {
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    database = openSqlite(':memory:', { log })
    await migrate(database)
  })

  afterEach(() => database.close())

  it('that the docs name are all there', async () => {
    const metrics = createMetrics({ db: database.db, now: () => NOON })
    const page = await (await metrics.page()).text()

    const there = new Set([...page.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name))
    const named = [...(await docs()).matchAll(/\bvmeste_\w+/g)].map(([name]) => name)

    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((name) => !there.has(name))).toEqual([])
  })
})

async function docs(): Promise<string> {
  const files = (await readdir('docs', { recursive: true })).filter((name) => name.endsWith('.md'))
  const texts = await Promise.all(
    ['README.md', ...files.map((name) => `docs/${name}`)].map((path) => readFile(path, 'utf8')),
  )
  return texts.join('\n')
}
