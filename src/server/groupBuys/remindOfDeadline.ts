import type { GroupId, ShopId } from '#domain/ids.ts'
import { nextStep } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { type Group, GROUP_COLUMNS, groupOf } from './groupRow.ts'
import { tellMembers } from './tellMembers.ts'

type Reminding = Readonly<{ shop: ShopId; groupId: GroupId; now: Instant }>

/** Reminds a group's members once that it closes soon, while more people still change something for them. */
export async function remindOfDeadline(tx: Tx, { shop, groupId, now }: Reminding): Promise<void> {
  const row = await tx
    .updateTable('group_buy')
    .set({ reminded_at: now })
    .where('shop_id', '=', shop)
    .where('id', '=', groupId)
    .where('state', '=', 'gathering')
    .where('closes_at', '>', now)
    .where('reminded_at', 'is', null)
    .returning(GROUP_COLUMNS)
    .executeTakeFirst()
  if (!row) return

  const group = groupOf(row)
  const { closesAt } = group
  const missing = missingOf(group)
  if (!missing) return
  await tellMembers(tx, {
    shop,
    group,
    except: null,
    key: 'two_hours_left',
    words: (product) => ({ kind: 'two_hours_left', product, closesAt, ...missing }),
    now,
  })
}

/** To the goal, or past it to the next price; null at the lowest. */
function missingOf({ ladder, goal, taken }: Group) {
  if (taken < goal) return { missing: goal - taken, price: null }
  return nextStep(ladder, taken)
}
