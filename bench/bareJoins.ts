import { Client } from 'pg'

import { DIGITS, type Source, type Step } from './joinScript.ts'

type Running = Readonly<{ address: string; steps: readonly Step[]; groups: number; clients: number; seconds: number }>

/** What pgbench would do, on a machine that has none: bare connections that do nothing but the join. */
export async function runBareJoins({ address, steps, groups, clients, seconds }: Running): Promise<number> {
  const until = performance.now() + seconds * 1_000
  let joins = 0
  const customer = async () => {
    const client = new Client({ connectionString: address })
    await client.connect()
    for (; performance.now() < until; joins++) await join(client, steps, groups)
    await client.end()
  }
  await Promise.all(Array.from({ length: clients }, customer))
  return joins / seconds
}

async function join(client: Client, steps: readonly Step[], groups: number): Promise<void> {
  const own = randomBelow(2 ** (4 * DIGITS))
  const group = 1 + randomBelow(groups)
  let version: unknown = null
  const valueOf = (source: Source): unknown => {
    switch (source.kind) {
      case 'same':
        return source.value
      case 'version':
        return version
      case 'of group':
        return source.start + inHex(group)
      case 'own':
      case 'text':
        return source.start + inHex(own)
    }
  }
  await client.query('begin')
  for (const [at, { sql, sources, answersVersion }] of steps.entries()) {
    const { rows } = await client.query<{ version?: unknown }>({
      name: `s${at}`,
      text: sql,
      values: sources.map(valueOf),
    })
    if (answersVersion) version = rows[0]?.version
  }
  await client.query('commit')
}

const randomBelow = (limit: number) => Math.floor(Math.random() * limit)
const inHex = (value: number) => value.toString(16).padStart(DIGITS, '0')
