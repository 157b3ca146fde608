import { priceNow } from '#domain/groupBuy.ts'
import type { ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import type { Words } from '../notifications/words.ts'
import type { Group } from './groupRow.ts'
import type { Seat } from './seats.ts'
import { readSeenName } from './seenName.ts'
import { tellMembers } from './tellMembers.ts'

type Joining = Readonly<{ shop: ShopId; group: Group; /** The newcomer's. */ seat: Seat; now: Instant }>

/** Tells a group's members that somebody has joined; the newcomer knows. */
export async function tellOthers(tx: Tx, { shop, group, seat, now }: Joining): Promise<void> {
  if (group.taken < 2) return
  const firstName = await readSeenName(tx, shop, seat.id)
  await tellMembers(tx, {
    shop,
    group,
    except: seat.id,
    // Members come and go around the last missing one: that it is one they hear once, whoever made it so.
    key: isLastMissing(group) ? 'one_missing' : `joined:${seat.id}`,
    words: (product) => wordsOf(group, { product, firstName }),
    now,
  })
}

function wordsOf(group: Group, newcomer: Readonly<{ product: string; firstName: string | null }>): Words {
  const price = priceNow(group)
  if (isLastMissing(group)) return { kind: 'one_missing', ...newcomer, price }
  return { kind: 'joined', ...newcomer, missing: Math.max(0, group.goal - group.taken), priceNow: price }
}

const isLastMissing = ({ goal, taken }: Group): boolean => taken === goal - 1
