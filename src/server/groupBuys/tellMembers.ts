import type { SeatId, ShopId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import type { Words } from '../notifications/words.ts'
import type { Group } from './groupRow.ts'

type Telling = Readonly<{
  shop: ShopId
  group: Pick<Group, 'id' | 'productId'>
  /** Whose seat this is knows. */
  except: SeatId | null
  key: string
  /** What is said of the group of this product. */
  words: (product: string) => Words
  now: Instant
}>

/** Tells everybody with a taken seat in the group the same, with the way to it. */
export async function tellMembers(tx: Tx, { shop, group, except, key, words, now }: Telling): Promise<void> {
  const members = await tx
    .selectFrom('seat')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'seat.shop_id').on('product.id', '=', group.productId),
    )
    .select(['seat.buyer_id', 'product.name'])
    .where('seat.shop_id', '=', shop)
    .where('seat.group_id', '=', group.id)
    .where('seat.state', '=', 'taken')
    .where((row) => (except === null ? row.lit(true) : row('seat.id', '<>', except)))
    .execute()

  const fragment = fragmentOf({ screen: 'group', groupId: group.id })
  await tell(
    tx,
    ...members.map(({ buyer_id: buyer, name }) => ({
      shop,
      buyer,
      about: group.id,
      key,
      fragment,
      words: words(name),
      now,
    })),
  )
}
