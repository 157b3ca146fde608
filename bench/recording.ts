import * as v from 'valibot'

import { requestTo } from '#app/api/request.ts'
import { changesSomething, type Endpoint, HEADERS, type InputOf } from '#domain/contract/endpoint.ts'
import { createApp } from '#server/app.ts'

import type { Place } from './engines.ts'
import { benchWorld, log } from './world.ts'

/** A request as it goes over the wire. */
export type Wired = Readonly<{
  id: string
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: string | null
}>

const Parameters = v.array(v.nullable(v.union([v.string(), v.number()])))
type Ran = readonly [statement: number, parameters: v.InferOutput<typeof Parameters>]
export type Recorded = Readonly<{
  inTransaction: boolean
  ran: readonly Ran[]
  headers: Readonly<Record<string, string>>
  body: string
}>

/** What the shop ran and answered, by request id. Statements are kept once. */
export type Recording = Readonly<{ statements: readonly string[]; answers: Readonly<Record<string, Recorded>> }>

let made = 0

/** What somebody with this session sends to call a line of the contract. */
export function wired<E extends Endpoint>(session: string, endpoint: E, input: InputOf<E>): Wired {
  const { path, method, body } = requestTo(endpoint, input)
  const id = `bench-${String((made += 1)).padStart(8, '0')}`
  return {
    id,
    method,
    path: `/api${path}`,
    headers: {
      authorization: `Bearer ${session}`,
      [HEADERS.requestId]: id,
      ...(body !== null && { 'content-type': 'application/json' }),
      ...(changesSomething(endpoint) && { [HEADERS.key]: crypto.randomUUID() }),
    },
    body,
  }
}

export type Recorder = ReturnType<typeof openRecorder>

/** Has the shop's own server answer requests one after another, and writes down every statement and every byte. */
export function openRecorder(place: Place) {
  let heard: { sql: string; parameters: readonly unknown[] }[] = []
  const database = place.open({ hasty: true, log, onStatement: (said) => void heard.push(said) })
  const app = createApp(benchWorld(database))
  const statements: string[] = []
  const numbers = new Map<string, number>()

  const numberOf = (sql: string): number => {
    const known = numbers.get(sql)
    if (known !== undefined) return known
    numbers.set(sql, statements.length)
    return statements.push(sql) - 1
  }

  return {
    statements: statements as readonly string[],
    async record({ method, path, headers, body }: Wired): Promise<Recorded> {
      heard = []
      const response = await app.fetch(new Request(`http://shop.test${path}`, { method, headers, body }))
      const said = await response.text()
      if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}: ${said}`)
      return {
        inTransaction: method !== 'GET',
        ran: heard.map(({ sql, parameters }) => [numberOf(sql), v.parse(Parameters, parameters)]),
        headers: { ...Object.fromEntries(response.headers), 'content-length': String(Buffer.byteLength(said)) },
        body: said,
      }
    },
    close: () => database.close(),
  }
}
