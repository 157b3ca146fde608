import { changesSomething, type Endpoint, HEADERS, type InputOf, type OutputOf } from '#domain/contract/endpoint.ts'
import { Refused } from '#domain/refusal.ts'

import { readAnswer } from './answer.ts'
import { hearBeside } from './besideTheAnswer.ts'
import { requestTo } from './request.ts'
import { send } from './send.ts'
import type { Wires } from './wires.ts'

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
