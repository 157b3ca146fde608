import * as v from 'valibot'

import type { ParsedInputOf } from '#domain/contract/endpoint.ts'
import type { GroupNews } from '#domain/contract/groupBuys.ts'
import type { listGroupNews } from '#domain/contract/groupLife.ts'
import type { ShopId } from '#domain/ids.ts'
import { Count } from '#domain/money.ts'
import { Refused } from '#domain/refusal.ts'

import type { Db } from '../db/sql.ts'
import { getGroupRow } from './getGroupRow.ts'
import { readNews } from './news.ts'

const PAGE = 20
const Before = v.pipe(v.string(), v.digits(), v.toNumber(), Count)

/** A page of a group's story. Versions rise with every change, so they are cursors as they are. */
export async function readNewsPage(
  db: Db,
  shop: ShopId,
  { groupId, cursor }: ParsedInputOf<typeof listGroupNews>,
): Promise<{ items: GroupNews[]; next: string | null }> {
  const before = v.safeParse(v.optional(Before), cursor)
  if (!before.success) throw new Refused('bad_request', { field: 'cursor' })

  const found = await readNews(db, {
    shop,
    groupId,
    ...(before.output !== undefined && { before: before.output }),
    most: PAGE + 1,
  })
  if (found.length === 0) await getGroupRow(db, shop, groupId)
  const items = found.slice(0, PAGE)
  return { items, next: found.length > PAGE ? String(items.at(-1)?.version) : null }
}
