import { joinGroup } from '#domain/contract/groupBuys.ts'
import { instant } from '#domain/time.ts'

import { runBareJoins } from './bareJoins.ts'
import type { Engine, Place } from './engines.ts'
import type { Findings } from './findings.ts'
import { scriptOf, type Step } from './joinScript.ts'
import { newBuyer, openJoinsShop } from './joinsShop.ts'
import { load } from './load.ts'
import { median, percent, whole } from './numbers.ts'
import { findPgbench, runPgbench } from './pgbench.ts'
import { openRecorder, type Wired, wired } from './recording.ts'
import { checkoutOf, type OpenGroup } from './shop.ts'
import { serveShop, type Surroundings } from './surroundings.ts'
import { SETTINGS } from './world.ts'

const GROUPS = 1_000
const CLIENTS = 16
const ROUNDS = 3
const WARM_UP = 400
const JOINS = 1_000
const SECONDS = 3

/** Joins over HTTP beside the same statements from pgbench, on one group that everybody wants and on a thousand. */
export async function measureJoins(engines: readonly Engine[], at: Surroundings): Promise<Findings> {
  const engine = engines.find(({ name }) => name === 'PostgreSQL')
  if (!engine) throw new Error('Joins are measured on PostgreSQL')
  const template = await engine.empty()
  const groups = await openJoinsShop(template, GROUPS)
  const scripts = await recordJoins(await engine.copyOf(template), groups)
  const [ours, theirs] = [await engine.copyOf(template), await engine.copyOf(template)]

  const pgbench = await findPgbench()
  const other = (steps: readonly Step[], among: number) => {
    const running = {
      address: theirs.address,
      steps,
      groups: among,
      clients: CLIENTS,
      seconds: SECONDS,
      folder: at.folder,
    }
    return pgbench ? runPgbench(pgbench, running) : runBareJoins(running)
  }
  const rounds: { hot: number; spread: number; hotOther: number; spreadOther: number }[] = []
  while (rounds.length < ROUNDS) {
    const { hot, spread } = await joinOverHttp(ours, groups, at)
    // Our server is stopped by now, so that it takes nothing from what it is compared with.
    rounds.push({
      hot,
      spread,
      hotOther: await other(scripts.hot, 1),
      spreadOther: await other(scripts.spread, GROUPS),
    })
  }

  const of = (read: (round: (typeof rounds)[number]) => number) => median(rounds.map(read))
  const name = pgbench ? 'pgbench, 1/s' : `${CLIENTS} bare connections, 1/s`
  return {
    title: 'Joins',
    about: [
      `Seats held on PostgreSQL over HTTP by ${CLIENTS} clients, each join by another buyer, beside the same statements in one`,
      `transaction from ${pgbench ? '`pgbench -M prepared`' : 'bare connections'} with as many clients, our server stopped; synchronous_commit is on. Medians of ${ROUNDS} rounds by turns.`,
    ].join('\n'),
    tables: [
      {
        head: ['Joins', 'statements', 'ours, 1/s', name, 'ours of it'],
        rows: [
          [
            'one group',
            whole(scripts.hot.length),
            whole(of(({ hot }) => hot)),
            whole(of(({ hotOther }) => hotOther)),
            percent(of(({ hot, hotOther }) => hot / hotOther)),
          ],
          [
            '1,000 groups',
            whole(scripts.spread.length),
            whole(of(({ spread }) => spread)),
            whole(of(({ spreadOther }) => spreadOther)),
            percent(of(({ spread, spreadOther }) => spread / spreadOther)),
          ],
        ],
      },
    ],
  }
}

async function joinOverHttp(place: Place, groups: readonly OpenGroup[], at: Surroundings) {
  const server = await serveShop(place, at)
  try {
    const joinsOf = async (among: readonly OpenGroup[], count: number) =>
      (await load(server, await joins(among, count), count, at)).rate
    await joinsOf(groups, WARM_UP)
    return { hot: await joinsOf(groups.slice(0, 1), JOINS), spread: await joinsOf(groups, JOINS) }
  } finally {
    await server.stop()
  }
}

/** Everybody joins one of these groups, by turns. */
const joins = (groups: readonly OpenGroup[], count: number): Promise<readonly Wired[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const group = groups[at % groups.length]
      if (!group) throw new Error('There is no group to join')
      return wired(await newBuyer(SETTINGS, instant(Date.now())), joinGroup, {
        groupId: group.groupId,
        ...checkoutOf(group),
      })
    }),
  )

async function recordJoins(place: Place, groups: readonly OpenGroup[]) {
  const recorder = openRecorder(place)
  const [first, second] = [groups.slice(0, 1), groups.slice(1, 2)]
  const recordJoin = async (among: readonly OpenGroup[]) => {
    const [join] = await joins(among, 1)
    if (!join) throw new Error('One join was asked for')
    return recorder.record(join)
  }
  await recordJoin(first)
  const [one, two, ofAnother] = [await recordJoin(first), await recordJoin(first), await recordJoin(second)]
  await recorder.close()
  return { hot: scriptOf(recorder.statements, [one, two]), spread: scriptOf(recorder.statements, [one, ofAnother]) }
}
