import { priceNow } from '#domain/groupBuy.ts'
import type { BuyerId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import type { Words } from '../notifications/words.ts'
import type { Group } from './groupRow.ts'
import type { Seat } from './seats.ts'
import { tellMembers } from './tellMembers.ts'

type Joining = Readonly<{ shop: ShopId; group: Group; /** The newcomer's. */ seat: Seat; now: Instant }>

/** Tells a group's members that somebody has joined; the newcomer knows. */
export async function tellOthers(tx: Tx, { shop, group, seat, now }: Joining): Promise<void> {
  if (group.taken < 2) return
  const firstName = seat.visibleSince === null ? null : await readFirstName(tx, shop, seat.buyer)
  await tellMembers(tx, {
    shop,
    group,
    except: seat.id,
    key: `joined:${seat.id}`,
    words: (product) => wordsOf(group, { product, firstName }),
    now,
  })
}

function wordsOf(group: Group, newcomer: Readonly<{ product: string; firstName: string | null }>): Words {
  const missing = Math.max(0, group.goal - group.taken)
  const price = priceNow(group)
  return missing === 1
    ? { kind: 'one_missing', ...newcomer, price }
    : { kind: 'joined', ...newcomer, missing, priceNow: price }
}

async function readFirstName(tx: Tx, shop: ShopId, buyer: BuyerId): Promise<string | null> {
  const { first_name: firstName } = await tx
    .selectFrom('buyer')
    .select('first_name')
    .where('shop_id', '=', shop)
    .where('id', '=', buyer)
    .executeTakeFirstOrThrow()
  return firstName
}
