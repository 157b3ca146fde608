import { changesSomething, type Endpoint, HEADERS, type InputOf, type OutputOf } from '#domain/contract/endpoint.ts'
import { Refused } from '#domain/refusal.ts'

import { readAnswer } from './answer.ts'
import { hearBeside } from './besideTheAnswer.ts'
import type { ServerClock } from './clock.ts'
import { requestTo } from './request.ts'
import { send } from './send.ts'

/** What the client is made of. */
export type Wires = Readonly<{
  /** Absolute, ends with a slash. */
  base: string
  fetch: typeof fetch
  session: SessionKeeper
  /** Set right by every answer; whoever shows no time does without. */
  clock?: ServerClock
}>

export type SessionKeeper = Readonly<{
  token: () => string | null
  /** The server hands a fresh token out while the old one is in use. */
  renewed: (token: string) => void
  /** Exchanges the launch string again after the session ran out; false when that is not possible. */
  signInAgain: () => Promise<boolean>
}>

export type CallOptions = Readonly<{
  /** One per intent, the same for its retries; made afresh when left out. */
  key?: string
  signal?: AbortSignal | undefined
}>

export type Api = Readonly<{
  wires: Wires
  call: <E extends Endpoint>(endpoint: E, input: InputOf<E>, options?: CallOptions) => Promise<OutputOf<E>>
}>

/** Speaks the contract. A call ends in three ways only: the answer, Refused, Unreachable. */
export function createApi(wires: Wires): Api {
  const { base, fetch, session } = wires

  const callOnce = <E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    key: string | null,
    signal?: AbortSignal,
  ): Promise<OutputOf<E>> => {
    const { path, method, body } = requestTo(endpoint, input)
    const headers = new Headers(sessionHeaders(session.token()))
    if (key !== null) headers.set(HEADERS.key, key)
    if (body !== null) headers.set('content-type', 'application/json')

    const asked = performance.now()
    return send({ fetch, url: base + path.slice(1), init: { method, headers, body }, signal }, async (response) => {
      hearBeside(wires, response.headers, performance.now() - asked)
      return await readAnswer(response, endpoint.output)
    })
  }

  return {
    wires,
    async call(endpoint, input, { key, signal } = {}) {
      const intent = changesSomething(endpoint) ? (key ?? crypto.randomUUID()) : null
      const token = session.token()
      try {
        return await callOnce(endpoint, input, intent, signal)
      } catch (error) {
        const ranOut = token !== null && error instanceof Refused && error.code === 'not_signed_in'
        if (!ranOut || !(await session.signInAgain())) throw error
        return await callOnce(endpoint, input, intent, signal)
      }
    },
  }
}

export const sessionHeaders = (token: string | null): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` }
