// node bench/load.mjs REQUESTS.json PORT PID
// Sends the requests, each once or over and over until there have been as many as asked for, over connections that stay
// open; prints the rate, the waiting times, and the processor time that the process PID took meanwhile.
import { readFileSync } from 'node:fs'

import { Client } from 'undici'

import { processorTimeOf } from './processorTime.mjs'

const [file, port, pid] = process.argv.slice(2)
const { requests, count, clients } = JSON.parse(readFileSync(file, 'utf8'))
const waits = []
const failures = []
let next = 0

async function customer() {
  const client = new Client(`http://127.0.0.1:${port}`)
  while (next < count) {
    const { method, path, headers, body } = requests[next++ % requests.length]
    const asked = performance.now()
    const answer = await client.request({ method, path, headers, body })
    const said = await answer.body.text()
    waits.push(performance.now() - asked)
    if (answer.statusCode !== 200) failures.push(`${method} ${path}: ${answer.statusCode} ${said}`)
  }
  await client.close()
}

const processorBefore = processorTimeOf(pid)
const started = performance.now()
await Promise.all(Array.from({ length: clients }, customer))
const took = performance.now() - started
const processor = processorTimeOf(pid) - processorBefore

waits.sort((a, b) => a - b)
const waitOf = (share) => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))]
console.log(
  JSON.stringify({
    rate: (count / took) * 1000,
    p50: waitOf(0.5),
    p99: waitOf(0.99),
    processor: processor / count,
    failures: failures.length,
    firstFailure: failures[0] ?? null,
  }),
)
