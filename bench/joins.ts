import { runBareJoins } from './bareJoins.ts'
import type { Engine, Place } from './engines.ts'
import { atLeast, type Cell, type Findings } from './findings.ts'
import { scriptOf, type Step } from './joinScript.ts'
import { joins, openJoinsShop } from './joinsShop.ts'
import { load, type Loaded } from './load.ts'
import { median, milliseconds, percent, whole } from './numbers.ts'
import { findPgbench, runPgbench } from './pgbench.ts'
import { openRecorder } from './recording.ts'
import type { OpenGroup } from './shop.ts'
import { serveShop, type Surroundings } from './surroundings.ts'

const GROUPS = 1_000
const CLIENTS = 16
/** A rush: more clients than the server has connections to its database. */
const MANY_CLIENTS = 64
const ROUNDS = 3
/** Until the server's code is compiled and each of its connections knows the statements. */
const WARM_UP = 2_000
const JOINS = 2_000
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
  const rounds: Round[] = []
  while (rounds.length < ROUNDS) {
    const overHttp = await joinOverHttp(ours, groups, at)
    // Our server is stopped by now, so that it takes nothing from what it is compared with.
    rounds.push({
      ...overHttp,
      hotOther: await other(scripts.hot, 1),
      spreadOther: await other(scripts.spread, GROUPS),
    })
  }

  const of = (read: (round: Round) => number) => median(rounds.map(read))
  const name = pgbench ? 'pgbench, 1/s' : `${CLIENTS} bare connections, 1/s`
  return {
    title: 'Joins',
    about: [
      `Seats held on PostgreSQL over HTTP by ${CLIENTS} clients, each join by another buyer, beside the same statements in one`,
      `transaction from ${pgbench ? '`pgbench -M prepared`' : 'bare connections'} with as many clients, our server stopped; synchronous_commit is on.`,
      `Of ${ROUNDS} rounds by turns the one whose share is in the middle; of what follows below, medians.`,
      '“Of a core” is how busy the server’s one thread was. What gives out next: on one group its row, which each join holds for',
      'two ways to the database and a flush of its log while the thread has time left; on a thousand groups that thread, until',
      'another process takes a share.',
    ].join('\n'),
    tables: [
      {
        head: ['Joins', 'statements', 'ours, 1/s', name, 'ours of it'],
        rows: [
          besideOther(
            'one group',
            scripts.hot,
            rounds.map(({ hot, hotOther }) => ({ ours: hot.rate, other: hotOther })),
          ),
          besideOther(
            '1,000 groups',
            scripts.spread,
            rounds.map(({ spread, spreadOther }) => ({ ours: spread.rate, other: spreadOther })),
          ),
        ],
      },
      {
        head: ['Joins over HTTP', 'clients', '1/s', 'p50', 'p99', 'processor', 'of a core'],
        rows: [
          rowOf('one group', CLIENTS, (read) => of(({ hot }) => read(hot))),
          rowOf('one group', MANY_CLIENTS, (read) => of(({ rush }) => read(rush))),
          rowOf('1,000 groups', CLIENTS, (read) => of(({ spread }) => read(spread))),
          rowOf('1,000 groups', MANY_CLIENTS, (read) => of(({ spreadRush }) => read(spreadRush))),
        ],
      },
    ],
  }
}

type OverHttp = Readonly<{ hot: Loaded; rush: Loaded; spread: Loaded; spreadRush: Loaded }>
type Round = OverHttp & Readonly<{ hotOther: number; spreadOther: number }>

type Rates = Readonly<{ ours: number; other: number }>

/** Of one round, so that the rates in a row are those of which its share is taken. */
function besideOther(name: string, { length }: { readonly length: number }, rounds: readonly Rates[]): readonly Cell[] {
  const shareOf = ({ ours, other }: Rates) => ours / other
  const middle = rounds.toSorted((one, another) => shareOf(one) - shareOf(another))[Math.floor(rounds.length / 2)]
  if (!middle) throw new Error('There was no round')
  return [name, whole(length), whole(middle.ours), whole(middle.other), atLeast(0.5, shareOf(middle), percent)]
}

const rowOf = (name: string, clients: number, of: (read: (loaded: Loaded) => number) => number): readonly string[] => [
  name,
  whole(clients),
  whole(of(({ rate }) => rate)),
  milliseconds(of(({ p50 }) => p50)),
  milliseconds(of(({ p99 }) => p99)),
  milliseconds(of(({ processor }) => processor)),
  percent(of(({ rate, processor }) => (rate * processor) / 1_000)),
]

async function joinOverHttp(place: Place, groups: readonly OpenGroup[], at: Surroundings): Promise<OverHttp> {
  const server = await serveShop(place, at)
  try {
    const joinsOf = async (among: readonly OpenGroup[], count: number, clients: number) =>
      load(server, { requests: joins(among, count), count, clients }, at)
    const one = groups.slice(0, 1)
    await joinsOf(groups, WARM_UP, CLIENTS)
    return {
      hot: await joinsOf(one, JOINS, CLIENTS),
      spread: await joinsOf(groups, JOINS, CLIENTS),
      rush: await joinsOf(one, JOINS, MANY_CLIENTS),
      spreadRush: await joinsOf(groups, JOINS, MANY_CLIENTS),
    }
  } finally {
    await server.stop()
  }
}

async function recordJoins(place: Place, groups: readonly OpenGroup[]) {
  const recorder = openRecorder(place)
  const [first, second] = [groups.slice(0, 1), groups.slice(1, 2)]
  const recordJoin = async (among: readonly OpenGroup[]) => {
    const [join] = joins(among, 1)
    if (!join) throw new Error('One join was asked for')
    return recorder.record(join)
  }
  await recordJoin(first)
  const [one, two, ofAnother] = [await recordJoin(first), await recordJoin(first), await recordJoin(second)]
  await recorder.close()
  return { hot: scriptOf(recorder.statements, [one, two]), spread: scriptOf(recorder.statements, [one, ofAnother]) }
}
