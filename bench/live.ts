import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import * as v from 'valibot'

import { requestTo } from '#app/api/request.ts'
import { watchGroup } from '#domain/contract/groupBuys.ts'

import type { Engine, Place } from './engines.ts'
import type { Cell, Findings } from './findings.ts'
import { joins, openJoinsShop } from './joinsShop.ts'
import { milliseconds, quantile } from './numbers.ts'
import { runNode } from './processes.ts'
import { serveShop, type Surroundings } from './surroundings.ts'

const WATCHERS = 200
const JOINS = 50

/** How soon everybody who watches a group is told that somebody joined, and what watching costs the server. */
export async function measureLive(engines: readonly Engine[], at: Surroundings): Promise<Findings> {
  const rows: (readonly Cell[])[] = []
  for (const engine of engines) {
    const place = await engine.empty()
    const groups = await openJoinsShop(place, 1)
    rows.push(await watched(`${engine.name}, one process`, { place, groups, at, elsewhere: false }))
    // A SQLite file has one server.
    if (engine.name === 'PostgreSQL')
      rows.push(await watched('PostgreSQL, joined in another process', { place, groups, at, elsewhere: true }))
    await engine.drop(place)
  }
  return {
    title: 'Live',
    about: [
      `${WATCHERS} people watch one group over server-sent events while ${JOINS} others join it one after another. “Told” counts from`,
      'the moment the join was asked for to the moment a watcher had the group’s new picture: the join itself, its commit',
      'and the fan-out. What is done in another process is heard by looking once a second. “Processor” is the server’s,',
      'of one second without anybody, of one with all of them watching, and of one join with everybody being told.',
    ].join('\n'),
    tables: [
      {
        head: ['Watched on', 'join p50', 'told p50', 'told p95', 'processor, alone', 'watched', 'of a join'],
        rows,
      },
    ],
  }
}

const Watched = v.object({
  alone: v.number(),
  watched: v.number(),
  waits: v.array(v.number()),
  answers: v.array(v.number()),
  processor: v.number(),
})

type Watching = Readonly<{
  place: Place
  groups: Awaited<ReturnType<typeof openJoinsShop>>
  at: Surroundings
  /** Whether people join at another server than the one that is watched. */
  elsewhere: boolean
}>

async function watched(name: string, { place, groups, at, elsewhere }: Watching): Promise<readonly Cell[]> {
  const [group] = groups
  if (!group) throw new Error('There is no group to watch')
  const server = await serveShop(place, at)
  const other = elsewhere ? await serveShop(place, { ...at, port: at.port + 1 }) : null
  try {
    const file = join(at.folder, 'watched.json')
    const { path } = requestTo(watchGroup, { groupId: group.groupId })
    writeFileSync(file, JSON.stringify({ path: `/api${path}`, watchers: WATCHERS, joins: joins(groups, JOINS) }))
    const args = ['bench/watch.mjs', file, String(server.port), String(server.pid), String((other ?? server).port)]
    const said = v.parse(Watched, JSON.parse(await runNode({ args, cwd: process.cwd() })))
    return [
      name,
      milliseconds(quantile(said.answers, 0.5)),
      milliseconds(quantile(said.waits, 0.5)),
      milliseconds(quantile(said.waits, 0.95)),
      milliseconds(said.alone),
      milliseconds(said.watched),
      milliseconds(said.processor),
    ]
  } finally {
    await Promise.all([server.stop(), other?.stop()])
  }
}
