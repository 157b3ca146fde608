import * as v from 'valibot'

import { Refused } from '#domain/refusal.ts'
import { Instant } from '#domain/time.ts'

import { base64url, fromBase64url } from '../http/signing.ts'

/** Where a page of notices ended. */
export type Mark = Readonly<{ toldAt: Instant; about: string; key: string }>

export const markAt = ({ toldAt, about, key }: Mark): string =>
  base64url(new TextEncoder().encode(`${toldAt} ${about} ${key}`))

const SAID = /^(\d{1,15}) ([\w:-]{1,100}) ([\w:-]{1,100})$/

export function markIn(cursor: string): Mark {
  const [, toldAt, about, key] = SAID.exec(new TextDecoder().decode(fromBase64url(cursor) ?? new Uint8Array())) ?? []
  if (about === undefined || key === undefined) throw new Refused('bad_request', { field: 'cursor' })
  return { toldAt: v.parse(Instant, Number(toldAt)), about, key }
}
