import { spawn } from 'node:child_process'
import { createServer, Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { makeDataFolder, reapAbandonedFolders } from './dataFolder.ts'
import { findBinaries } from './findBinaries.ts'
import { unprivilegedAccount } from './unprivilegedAccount.ts'
import { withClient } from './withClient.ts'

export type RunningPostgres = Readonly<{
  /** Of the maintenance database; `freshDatabase` makes one to work in. */
  url: string
  version: string
  stop: () => Promise<void>
}>

/**
 * A real PostgreSQL for tests: the server named by DATABASE_URL_TEST, else one started from the machine's binaries,
 * else from those that npm brought. `durable` waits for the disk as a shop's server does; without it nothing is synced.
 */
export async function startPostgres({ durable = false }: { durable?: boolean } = {}): Promise<RunningPostgres> {
  const given = process.env['DATABASE_URL_TEST']
  if (given && process.env['VMESTE_TEST_PG'] !== 'embedded') {
    return { url: given, version: await versionAt(given), stop: () => Promise.resolve() }
  }
  reapAbandonedFolders()
  const binaries = await findBinaries()
  const folder = await makeDataFolder(binaries.initdb)

  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=100',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const args = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const stop = await keepRunning({ command: binaries.postgres, args, folder, ...unprivilegedAccount() })

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  return { url, version: await versionAt(url), stop }
}

type Keeping = Readonly<{ command: string; args: readonly string[]; folder: string; uid?: number; gid?: number }>

/** Resolves once the server answers, with the function that ends it and removes its data. */
function keepRunning(keeping: Keeping): Promise<() => Promise<void>> {
  const keeper = spawn(process.execPath, [keeperPath, JSON.stringify(keeping)], { stdio: ['pipe', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  const stop = () => {
    keeper.ref()
    keeper.stdin.end()
    return ended
  }
  return new Promise((resolve, reject) => {
    const log: string[] = []
    const lines = createInterface({ input: keeper.stderr }).on('line', (line) => {
      log.push(line)
      if (!line.includes('database system is ready to accept connections')) return
      lines.close()
      keeper.stderr.resume()
      // Whoever forgets to stop it still ends, and the keeper ends with them.
      keeper.unref()
      for (const pipe of [keeper.stdin, keeper.stderr]) if (pipe instanceof Socket) pipe.unref()
      resolve(stop)
    })
    keeper.once('error', reject)
    void ended.then(() => reject(new Error(`PostgreSQL did not start:\n${log.join('\n')}`)))
  })
}

const keeperPath = fileURLToPath(new URL('keeper.mjs', import.meta.url))

function versionAt(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? 'unknown'
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port')
  return address.port
}
