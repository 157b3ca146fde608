import * as v from 'valibot'

import { OrderId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

/** How many orders a page has. */
export const PAGE = 20

/** The order before which a page starts: ids grow with time, so they are cursors as they are. */
export function orderAt(cursor: string | undefined): OrderId | null {
  if (cursor === undefined) return null
  const id = v.safeParse(OrderId, cursor)
  if (!id.success) throw new Refused('bad_request', { field: 'cursor' })
  return id.output
}

/** One row more than a page was read, to know whether there is another page. */
export function pageFrom<Row extends { id: string }>(
  rows: readonly Row[],
): { rows: readonly Row[]; next: Row['id'] | null } {
  const page = rows.slice(0, PAGE)
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}
