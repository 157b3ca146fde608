import * as v from 'valibot'

import { type Endpoint, type InputOf } from '#domain/contract/endpoint.ts'

/** An endpoint with its input as fetch wants it: parameters in the path, the rest in the query or the body. */
export function requestTo<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
): { path: string; method: string; body: string | null } {
  const fields = new Map(Object.entries(v.parse(v.record(v.string(), v.unknown()), input)))
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = fields.get(name)
    fields.delete(name)
    return encodeURIComponent(String(value))
  })

  const rest = [...fields].filter(([, value]) => value !== undefined)
  const { method } = endpoint
  if (method === 'POST' || method === 'PUT') return { path, method, body: JSON.stringify(Object.fromEntries(rest)) }

  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)]))
  return { path: query.size > 0 ? `${path}?${query}` : path, method, body: null }
}
