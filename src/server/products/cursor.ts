import { Refused } from '#domain/refusal.ts'

import { base64url, fromBase64url } from '../http/signing.ts'

/** Where a page ended: the value its list is sorted by, and the id that tells rows with the same value apart. */
export type Mark = Readonly<{ key: number; id: string }>

/** A cursor says which list it belongs to, so that one of another sort is refused and never misread. */
export const cursorAt = (list: string, { key, id }: Mark): string => {
  const said = `${list} ${key} ${id}`
  return base64url(new TextEncoder().encode(`${said} ${checksum(said)}`))
}

const SAID = /^((\w+) (\d{1,16}) ([0-9a-f-]{36})) (\w+)$/

export function markOf(list: string, cursor: string | undefined): Mark | null {
  if (cursor === undefined) return null
  const [, said, ofList, key, id, sum] =
    SAID.exec(new TextDecoder().decode(fromBase64url(cursor) ?? new Uint8Array())) ?? []
  if (said === undefined || id === undefined || ofList !== list || sum !== checksum(said)) {
    throw new Refused('bad_request', {
      field: 'cursor',
      data: { why: 'expected a cursor of an earlier page of this list' },
    })
  }
  return { key: Number(key), id }
}

/** Not a secret, as nothing here is: it notices a cursor that was cut, or put together by hand. */
function checksum(text: string): string {
  let sum = 0x811c9dc5
  for (const character of text) sum = Math.imul(sum ^ character.charCodeAt(0), 0x01000193)
  return (sum >>> 0).toString(36)
}
