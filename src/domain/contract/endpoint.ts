import type * as v from 'valibot'

import type { RefusalCode } from '../refusal.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Who may call: anybody, whoever has a session, or the shop's own people. */
export type Caller = 'anyone' | 'buyer' | 'seller'

type Schema = v.GenericSchema

/** What one line of the contract says beside its address. */
type Terms<In extends Schema, Out extends Schema, Who extends Caller> = {
  /** Path parameters, query (GET, DELETE) and body (POST, PUT) merged into one object; unknown fields are refused. */
  input: In
  output: Out
  /** `buyer` when left out. */
  caller?: Who
  /** The refusals of its own, beside those that any call can meet; they go into the API document. */
  refuses?: readonly RefusalCode[]
  /** A question too long or too private for an address: it is posted, and changes nothing. */
  reads?: boolean
  summary: string
}

export type Endpoint<In extends Schema = Schema, Out extends Schema = Schema, Who extends Caller = Caller> = Readonly<{
  method: Method
  /** Below the API's base address, `:name` for parameters: `/group-buys/:groupId`. */
  path: string
  input: In
  output: Out
  caller: Who
  refuses: readonly RefusalCode[]
  reads: boolean
  summary: string
}>

export type InputOf<E extends Endpoint> = v.InferInput<E['input']>
export type ParsedInputOf<E extends Endpoint> = v.InferOutput<E['input']>
export type OutputOf<E extends Endpoint> = v.InferOutput<E['output']>

/** One line of the contract. Server, app, mocks, tests and the API document all read this one value. */
export function endpoint<In extends Schema, Out extends Schema, const Who extends Caller = 'buyer'>(
  address: `${Method} /${string}`,
  { input, output, caller = 'buyer' as Who, refuses = [], reads = false, summary }: Terms<In, Out, Who>,
): Endpoint<In, Out, Who> {
  const [method, path] = address.split(' ') as [Method, string]
  return { method, path, input, output, caller, refuses, reads, summary }
}

/** A call that changes something carries an Idempotency-Key; a repeat with the same key gets the same bytes. */
export const changesSomething = ({ method, reads }: Endpoint): boolean => method !== 'GET' && !reads

/** Headers of ours that both ends name. */
export const HEADERS = {
  /** Asked: makes a repeated call harmless. 8 to 255 printable characters, new for every new intent. */
  key: 'Idempotency-Key',
  /** Answered: `true` when these are the bytes of an earlier answer to the same key. */
  replayed: 'Idempotency-Replayed',
  /** Answered: a younger session, to be used from now on. */
  session: 'X-Session',
  /** Answered: the server's time in milliseconds, so that clocks on a screen go by it. */
  now: 'X-Now',
  /** Both ways: how one call is found in the logs. */
  requestId: 'X-Request-Id',
} as const
