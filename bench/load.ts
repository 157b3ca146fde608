import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import * as v from 'valibot'

import { runNode, type Served } from './processes.ts'
import type { Wired } from './recording.ts'
import type { Surroundings } from './surroundings.ts'

const Loaded = v.object({
  /** Answers a second. */
  rate: v.number(),
  /** How long half of the requests, and all but one in a hundred, waited at most, in milliseconds. */
  p50: v.number(),
  p99: v.number(),
  /** Processor time that the server took for one request, in milliseconds. */
  processor: v.number(),
  failures: v.number(),
  firstFailure: v.nullable(v.string()),
})
export type Loaded = v.InferOutput<typeof Loaded>

type Loading = Readonly<{ requests: readonly Wired[]; count: number; clients?: number }>

/** Puts a server under load from another process; whatever is not answered well ends the benchmark. */
export async function load(
  { port, pid }: Served,
  { requests, count, clients = 16 }: Loading,
  { folder }: Surroundings,
): Promise<Loaded> {
  const file = join(folder, 'requests.json')
  writeFileSync(file, JSON.stringify({ requests, count, clients }))
  const said = await runNode({ args: ['bench/load.mjs', file, String(port), String(pid)], cwd: process.cwd() })
  const loaded = v.parse(Loaded, JSON.parse(said))
  if (loaded.failures > 0)
    throw new Error(`${loaded.failures} of ${count} requests failed, the first: ${loaded.firstFailure}`)
  return loaded
}
