import { randomUUID } from 'node:crypto'

import { withClient } from './withClient.ts'

/** An empty database of its own on the server at `url`, for as long as a test needs it. */
export async function freshDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `vmeste_${randomUUID().replaceAll('-', '')}`
  const tell = (statement: string) => withClient(url, async (client) => void (await client.query(statement)))
  await tell(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, drop: () => tell(`drop database ${name} with (force)`) }
}
