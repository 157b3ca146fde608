import type { Endpoint } from '#domain/contract/endpoint.ts'

import { callOutside, change, read, watching } from './answering.ts'
import type { Call } from './call.ts'
import type { CallOutside, Change, Read, Watch } from './handlers.ts'

export type Route = Readonly<{
  endpoint: Endpoint
  answer: (call: Call) => Promise<Response>
  /** Whether it answers with events for as long as somebody listens. */
  streams?: true
}>

/** The answers to one word's lines of the contract. */
export type Routes = Readonly<{
  lines: readonly Route[]
  /** Looks and changes nothing. */
  read<E extends Endpoint>(endpoint: E, answer: Read<E>): Routes
  /** Runs in one transaction, which also keeps the answer for a repeat with the same idempotency key. */
  change<E extends Endpoint>(endpoint: E, answer: Change<E>): Routes
  /** Calls a service outside, so no transaction is open; the key it gives that service makes repeats harmless. */
  outside<E extends Endpoint>(endpoint: E, answer: CallOutside<E>): Routes
  /** Answers with server-sent events. Throws before its first event to refuse. */
  watch<E extends Endpoint>(endpoint: E, answer: Watch<E>): Routes
}>

export function routes(lines: readonly Route[] = []): Routes {
  const and = (endpoint: Endpoint, answer: Route['answer'], kind: Pick<Route, 'streams'> = {}) =>
    routes([...lines, { endpoint, answer, ...kind }])
  return {
    lines,
    read: (endpoint, answer) => and(endpoint, (call) => read(endpoint, answer, call)),
    change: (endpoint, answer) => and(endpoint, (call) => change(endpoint, answer, call)),
    outside: (endpoint, answer) => and(endpoint, (call) => callOutside(endpoint, answer, call)),
    watch: (endpoint, answer) => and(endpoint, watching(endpoint, answer), { streams: true }),
  }
}
