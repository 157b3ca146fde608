import type { ShopId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import { cancelOrders } from '../orders/cancelOrders.ts'
import { askRelease } from '../payments/ask.ts'
import type { Group } from './groupRow.ts'
import { readMembers } from './members.ts'

type Lapsing = Readonly<{ shop: ShopId; group: Group; now: Instant }>

/** The goal was not reached: everybody gets everything back, and is told how much. Called by whoever made the group lapse. */
export async function lapse(tx: Tx, { shop, group, now }: Lapsing): Promise<void> {
  const members = await readMembers(tx, shop, group.id)
  const orders = await cancelOrders(tx, { shop, groupId: group.id, from: ['waiting'], now })

  await askRelease(tx, ...orders.map(({ id }) => ({ shop, order: id, now })))
  await tell(
    tx,
    ...orders.flatMap(({ id, buyer }) => {
      const member = members.get(id)
      if (!member) return []
      return {
        shop,
        buyer,
        about: group.id,
        key: 'lapsed',
        fragment: fragmentOf({ screen: 'group', groupId: group.id }),
        words: { kind: 'lapsed' as const, product: member.product, back: member.atMost },
        now,
      }
    }),
  )
}
