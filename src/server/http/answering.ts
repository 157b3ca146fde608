import { type Endpoint, HEADERS, type OutputOf } from '#domain/contract/endpoint.ts'
import { Refused } from '#domain/refusal.ts'

import type { Caller } from '../world.ts'
import { json } from './answers.ts'
import type { Call } from './call.ts'
import { eventStream } from './eventStream.ts'
import type { AnswerOf, Asked, CallOutside, Change, MeOf, Read, Watch } from './handlers.ts'
import { onceByKey } from './idempotency.ts'
import { parseInput } from './input.ts'
import { stripped } from './stripped.ts'

export async function read<E extends Endpoint>(endpoint: E, answer: Read<E>, call: Call): Promise<Response> {
  const input = parseInput(endpoint, call.input)
  const said = await answer(input, { ...asked(endpoint, call), db: call.world.db })
  return json(written(endpoint, said), call.headers)
}

export async function change<E extends Endpoint>(endpoint: E, answer: Change<E>, call: Call): Promise<Response> {
  const input = parseInput(endpoint, call.input)
  const { world } = call
  const answered = await onceByKey(call, async (tx, afterCommit) => {
    const said = await answer(input, { ...asked(endpoint, call), tx, afterCommit, now: world.now() })
    return written(endpoint, said)
  })
  return json(answered.body, answered.replayed ? { ...call.headers, [HEADERS.replayed]: 'true' } : call.headers)
}

export async function callOutside<E extends Endpoint>(
  endpoint: E,
  answer: CallOutside<E>,
  call: Call,
): Promise<Response> {
  const said = await answer(parseInput(endpoint, call.input), asked(endpoint, call))
  return json(written(endpoint, said), call.headers)
}

/** Watchers who are shown one and the same thing are sent the same text, which is written once. */
export function watching<E extends Endpoint>(endpoint: E, answer: Watch<E>): (call: Call) => Promise<Response> {
  const known = new WeakMap<OutputOf<E> & object, string>()

  const write = (data: OutputOf<E>): string => {
    if (typeof data !== 'object' || data === null) return written(endpoint, data)
    const text = known.get(data) ?? written(endpoint, data)
    known.set(data, text)
    return text
  }

  async function* eventsOf(events: ReturnType<Watch<E>>) {
    for await (const { id, data } of events) yield `id: ${id}\ndata: ${write(data)}\n\n`
  }

  return async (call) => {
    const input = parseInput(endpoint, call.input)
    return eventStream(call, (signal) =>
      eventsOf(answer(input, { ...asked(endpoint, call), db: call.world.db, signal })),
    )
  }
}

function asked<E extends Endpoint>(endpoint: E, { world, shop, me }: Call): Asked<E> {
  if (!mayCall(endpoint, me)) throw new Refused('not_signed_in')
  return { world, shop, me, now: world.now() }
}

const mayCall = <E extends Endpoint>({ caller }: E, me: Caller | null): me is MeOf<E> =>
  caller === 'anyone' || me !== null

const written = <E extends Endpoint>({ output }: E, answer: AnswerOf<E>): string =>
  JSON.stringify(stripped(output, answer))
