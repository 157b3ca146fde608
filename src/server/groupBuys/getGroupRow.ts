import type { GroupId, ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import type { Db } from '../db/sql.ts'
import { type Group, GROUP_COLUMNS, groupOf } from './groupRow.ts'

/** What the rules ask of a group, as it stands now. */
export async function getGroupRow(db: Db, shop: ShopId, groupId: GroupId): Promise<Group> {
  const row = await db
    .selectFrom('group_buy')
    .select(GROUP_COLUMNS)
    .where('shop_id', '=', shop)
    .where('id', '=', groupId)
    .executeTakeFirst()
  if (!row) throw new Refused('group_not_found')
  return groupOf(row)
}
