// node bench/watch.mjs WATCHED.json PORT PID PORT-OF-JOINS
// Has many people watch one group at PORT while others join it at the second port, one after another; prints how long
// after a join was asked for each of them was told, and what of the processor PID took with them and without.
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

import { Agent, request } from 'undici'

import { processorTimeOf } from './processorTime.mjs'

const IDLE = 5_000
const PATIENCE = 10_000

const [file, port, pid, portOfJoins] = process.argv.slice(2)
const { path, watchers, joins } = JSON.parse(readFileSync(file, 'utf8'))
/** When each watcher was told last. */
const toldAt = Array.from({ length: watchers }, () => 0)
let failure = null

async function watch(watcher) {
  const dispatcher = new Agent({ bodyTimeout: 0 })
  const { statusCode, body } = await request(`http://127.0.0.1:${port}${path}`, { dispatcher })
  if (statusCode !== 200) throw new Error(`A watcher was answered with ${statusCode}: ${await body.text()}`)
  for await (const chunk of body) if (/^id: /m.test(chunk.toString())) toldAt[watcher] = performance.now()
  throw new Error('A watcher was sent away')
}

async function everybodyToldSince(moment) {
  const giveUpAt = performance.now() + PATIENCE
  while (!toldAt.every((at) => at > moment)) {
    if (failure) throw failure
    if (performance.now() > giveUpAt) throw new Error('Somebody who watches was not told of a change')
    await pause(2)
  }
}

async function idle() {
  const before = processorTimeOf(pid)
  await pause(IDLE)
  return (processorTimeOf(pid) - before) / (IDLE / 1_000)
}

const alone = await idle()
for (let watcher = 0; watcher < watchers; watcher++)
  watch(watcher).catch((error) => {
    failure = error
  })
await everybodyToldSince(0)
const watched = await idle()

const waits = []
const answers = []
const processorBefore = processorTimeOf(pid)
for (const { method, path: joined, headers, body } of joins) {
  const asked = performance.now()
  const answer = await request(`http://127.0.0.1:${portOfJoins}${joined}`, { method, headers, body })
  if (answer.statusCode !== 200)
    throw new Error(`A join was answered with ${answer.statusCode}: ${await answer.body.text()}`)
  await answer.body.dump()
  answers.push(performance.now() - asked)
  await everybodyToldSince(asked)
  waits.push(...toldAt.map((at) => at - asked))
  // So that joins fall on all moments between two looks at the database.
  await pause(Math.random() * 300)
}
const processor = processorTimeOf(pid) - processorBefore

console.log(JSON.stringify({ alone, watched, waits, answers, processor: processor / joins.length }))
process.exit()
