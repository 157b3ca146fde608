import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'

import { changesSomething, type Endpoint, type ParsedInputOf } from '#domain/contract/endpoint.ts'
import { Refused } from '#domain/refusal.ts'

import { readBody } from './body.ts'
import { isBrokenText, parseJson } from './json.ts'

type Fields = Readonly<Record<string, unknown>>

/** Path parameters, query and body as one object; a name that is said twice is refused. */
export async function readInput(
  endpoint: Endpoint,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<{ input: Fields; fingerprint: string }> {
  const { pathname, search, searchParams } = new URL(request.url)
  const hasBody = endpoint.method === 'POST' || endpoint.method === 'PUT'
  const body = hasBody ? await readBody(request) : new Uint8Array()

  const input = merge([texts(params), texts(searchParams), fieldsOf(request, body)])
  const fingerprint = changesSomething(endpoint) ? hash(`${endpoint.method} ${pathname}${search}\n`, body) : ''
  return { input, fingerprint }
}

/** The input as the contract line reads it; the refusal names the first field that is not as it has to be. */
export function parseInput<E extends Endpoint>({ input: schema }: E, input: Fields): ParsedInputOf<E> {
  const parsed = v.safeParse(schema, input, { abortEarly: true })
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const field = v.getDotPath(issue)
  throw new Refused('bad_request', { ...(field && { field }), data: { why: issue.message.slice(0, 200) } })
}

function merge(sources: readonly (readonly (readonly [string, unknown])[])[]): Fields {
  const fields = sources.flat()
  const twice = fields.find(([name], at) => fields.findIndex(([other]) => other === name) !== at)
  if (twice) throw new Refused('bad_request', { field: twice[0], data: { why: 'said twice' } })
  return Object.fromEntries(fields)
}

function texts(source: URLSearchParams | Readonly<Record<string, string>>): readonly [string, string][] {
  const pairs = source instanceof URLSearchParams ? [...source] : Object.entries(source)
  const broken = pairs.find((pair) => pair.some(isBrokenText))
  if (broken) throw new Refused('bad_request', { field: broken[0].replaceAll('\0', ''), data: { why: 'broken text' } })
  return pairs
}

function fieldsOf(request: Request, body: Uint8Array<ArrayBuffer>): readonly [string, unknown][] {
  if (body.length === 0) return []
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refused('bad_request', { field: 'Content-Type', data: { why: 'expected application/json' } })
  }
  const json = parseJson(body)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new Refused('bad_request', { field: 'body', data: { why: 'expected an object' } })
  }
  return Object.entries(json)
}

/** Without WebCrypto, which would go by way of another thread: that costs more than hashing a few hundred bytes. */
const hash = (address: string, body: Uint8Array): string =>
  bytesToHex(sha256.create().update(utf8ToBytes(address)).update(body).digest())
