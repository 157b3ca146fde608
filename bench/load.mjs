// node bench/load.mjs REQUESTS.json PORT PID
// Sends the requests, each once or over and over until there have been as many as asked for, over connections that stay
// open; prints the rate, the waiting times, and the processor time that the process PID took meanwhile. It shares the
// machine with what it measures, and pgbench is written in C: so requests are bytes that were written out before, and
// of an answer no more is read than where it ends and how it went.
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'

import { processorTimeOf } from './processorTime.mjs'

const [file, port, pid] = process.argv.slice(2)
const { requests, count, clients } = JSON.parse(readFileSync(file, 'utf8'))
const written = requests.map(inBytes)
const waits = []
const failures = []
let next = 0

function inBytes({ method, path, headers, body }) {
  const said = Buffer.from(body ?? '')
  const length = body === null ? {} : { 'content-length': said.length }
  const lines = Object.entries({ host: '127.0.0.1', ...headers, ...length }).map(([name, value]) => `${name}: ${value}`)
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`), said])
}

const customer = () =>
  new Promise((done, fail) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true })
    let asked = 0
    let heard = Buffer.alloc(0)

    const ask = () => {
      if (next === count) {
        socket.end()
        return done()
      }
      heard = Buffer.alloc(0)
      asked = performance.now()
      socket.write(written[next++ % written.length])
    }
    socket.once('connect', ask)
    socket.once('error', fail)
    socket.on('data', (more) => {
      heard = heard.length === 0 ? more : Buffer.concat([heard, more])
      const head = heard.subarray(0, Math.max(0, heard.indexOf('\r\n\r\n'))).latin1Slice()
      if (head === '') return
      const [, length] = /^content-length: (\d+)/im.exec(head) ?? []
      if (length === undefined) return fail(new Error(`An answer does not say how long it is: ${head}`))
      if (heard.length < head.length + 4 + Number(length)) return
      waits.push(performance.now() - asked)
      if (!head.startsWith('HTTP/1.1 200')) failures.push(heard.toString())
      ask()
    })
  })

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
