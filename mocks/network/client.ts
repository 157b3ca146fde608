import * as v from 'valibot'

import type { Endpoint, InputOf, OutputOf } from '#domain/contract/endpoint.ts'

import { sharedChanges } from './sharedChanges.ts'

type Fetch = (request: Request) => Promise<Response>

/** Asks the pretend network over fetch; `base` is where it stands, ending with `/network`. */
export function networkClient(base: string, fetch: Fetch) {
  async function ask<E extends Endpoint>({ method, path, output }: E, input: InputOf<E>): Promise<OutputOf<E>> {
    const rest = new Map(Object.entries(input as object))
    const place = path.replace(/:(\w+)/g, (_, name: string) => {
      const value = String(rest.get(name))
      rest.delete(name)
      return encodeURIComponent(value)
    })
    const body = method === 'GET' ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }
    const answer = await fetch(new Request(base + place, { method, ...body }))
    if (!answer.ok)
      throw new Error(`${method} ${place} of the network answered ${answer.status}: ${await answer.text()}`)
    return v.parse(output, await answer.json())
  }

  const changes = sharedChanges(`${base}/live`)

  /** Calls back on every change that touches this person, and whenever some may have been missed. */
  const follow = (person: number, look: () => void): (() => void) =>
    changes((change) => {
      if (change === null || change.people === null || change.people.includes(person)) look()
    })

  return { ask, follow }
}

export type NetworkClient = ReturnType<typeof networkClient>
