import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { beforeEach, describe, expect, inject, it, vi } from 'vitest'

import { reapAbandonedFolders } from './dataFolder.ts'
import { freshDatabase } from './freshDatabase.ts'
import { startPostgres } from './startPostgres.ts'
import { withClient } from './withClient.ts'

const show = (url: string, name: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Record<string, string>>(`show ${name}`)
    return rows[0]?.[name] ?? ''
  })

const canConnect = (url: string) => withClient(url, async () => true).catch(() => false)

/** Another process that starts a PostgreSQL and would keep it for ever. */
async function startInAnotherProcess() {
  const start = `
    const { module } = await (await import('vite')).runnerImport('./tests/postgres/startPostgres.ts')
    console.log((await module.startPostgres()).url)
    setInterval(() => {}, 60_000)`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', start], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve) => createInterface({ input: starter.stdout }).once('line', resolve))
  const folder = await show(url, 'data_directory')
  const server = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
  return { starter, url, folder, server }
}

const parentOf = (pid: number) =>
  Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout)

beforeEach(() => {
  vi.stubEnv('DATABASE_URL_TEST', '')
  return () => vi.unstubAllEnvs()
})

describe('the PostgreSQL that tests are given', () => {
  it('is of a version that a shop may run on', async () => {
    const version = await show(inject('postgresUrl'), 'server_version')

    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(15)
  })

  it('comes from npm where the machine has none', { timeout: 60_000 }, async () => {
    vi.stubEnv('VMESTE_TEST_PG', 'embedded')

    const { url, version, stop } = await startPostgres()

    expect(version).toMatch(/^18\./)
    expect(await show(url, 'fsync')).toBe('off')
    await stop()
  })

  it('waits for the disk when asked to, and is gone with its data once stopped', { timeout: 60_000 }, async () => {
    const { url, stop } = await startPostgres({ durable: true })
    const folder = await show(url, 'data_directory')
    expect([await show(url, 'fsync'), await show(url, 'synchronous_commit')]).toEqual(['on', 'on'])

    await stop()

    expect(await canConnect(url)).toBe(false)
    expect(existsSync(folder)).toBe(false)
  })

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'ends with the process that started it, by %s too',
    { timeout: 60_000 },
    async (signal) => {
      const { starter, url, folder } = await startInAnotherProcess()

      starter.kill(signal)

      await expect.poll(() => existsSync(folder), { timeout: 20_000 }).toBe(false)
      expect(await canConnect(url)).toBe(false)
    },
  )

  it('is ended by the next start when nobody was left to end it', { timeout: 60_000 }, async () => {
    const { starter, url, folder, server } = await startInAnotherProcess()
    process.kill(parentOf(server), 'SIGKILL')
    starter.kill('SIGKILL')
    await expect.poll(() => starter.signalCode).toBe('SIGKILL')

    reapAbandonedFolders()

    expect(existsSync(folder)).toBe(false)
    await expect.poll(() => canConnect(url), { timeout: 20_000 }).toBe(false)
  })
})

describe('a fresh database', () => {
  it('is empty, whatever the one before it holds', async () => {
    const used = await freshDatabase(inject('postgresUrl'))
    await withClient(used.url, (client) => client.query('create table cart (id int)'))

    const fresh = await freshDatabase(inject('postgresUrl'))

    const tables = await withClient(fresh.url, (client) =>
      client.query(`select from information_schema.tables where table_schema = 'public'`),
    )
    expect(tables.rowCount).toBe(0)
    await Promise.all([used.drop(), fresh.drop()])
  })

  it('can be dropped while somebody is still connected', async () => {
    const { url, drop } = await freshDatabase(inject('postgresUrl'))

    await withClient(url, async (client) => {
      const cutOff = new Promise((resolve) => client.once('end', resolve))
      client.on('error', () => {})
      await Promise.all([drop(), cutOff])
    })

    expect(await canConnect(url)).toBe(false)
  })
})
