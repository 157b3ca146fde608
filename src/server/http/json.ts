import { Refused } from '#domain/refusal.ts'

/** Reads JSON as strictly as the contract reads its values; anything that could mean two things is refused. */
export function parseJson(bytes: Uint8Array<ArrayBuffer>): unknown {
  const source = decode(bytes)
  const value = parse(source)
  const { keys, broken } = walk(value)
  if (broken) throw unreadable('text with NUL characters or halves of characters')
  if (keys !== countKeys(source)) throw unreadable('an object that names a field twice')
  return value
}

/** Text that PostgreSQL cannot keep, or that is not text at all. */
export const isBrokenText = (text: string): boolean => /[\0\p{Surrogate}]/u.test(text)

const unreadable = (why: string, cause?: unknown) =>
  new Refused('bad_request', { field: 'body', data: { why } }, { cause })

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw unreadable('bytes that are not UTF-8', cause)
  }
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (cause) {
    throw unreadable('text that is not JSON', cause)
  }
}

/** Without recursion: nesting is as deep as the sender likes. */
function walk(root: unknown): { keys: number; broken: boolean } {
  const left: unknown[] = [root]
  let keys = 0
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && isBrokenText(value)) return { keys, broken: true }
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) {
      for (const item of value) left.push(item)
      continue
    }
    for (const [key, item] of Object.entries(value)) {
      if (isBrokenText(key)) return { keys, broken: true }
      keys++
      left.push(item)
    }
  }
  return { keys, broken: false }
}

/** In valid JSON a string is a key exactly where a colon follows. */
function countKeys(source: string): number {
  let keys = 0
  for (const [, colon] of source.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)) if (colon) keys++
  return keys
}
