import type { Updateable } from 'kysely'

import type { GroupId } from '#domain/ids.ts'
import { aProduct, anOffer, SHOP } from '#mocks/builders.ts'
import type { Db, Tx } from '#server/db/sql.ts'
import type { Tables } from '#server/db/tables.ts'
import { insertGroup } from '#server/groupBuys/newGroup.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

type GroupWish = Readonly<{ goal?: number; capacity: number; taken: number; held?: number }>

/** A group's row with these counters and nobody behind them, for contenders that look at nothing else. */
export async function groupRow(shop: TestShop, wish: GroupWish): Promise<GroupId> {
  const { goal = 2, capacity, taken, held = 0 } = wish
  const { world } = shop
  const product = await shop.sells(aProduct())
  const offer = await shop.offers(anOffer({ product, goal, capacity }))
  const opening = { world, shop: SHOP, offer: { ...offer, productId: product.id, pausedAt: null }, now: world.now() }
  return world.transaction(async (tx) => {
    const { id } = await insertGroup(tx, { ...opening, first: 'taken' })
    await writeGroup(tx, id, { taken, held })
    return id
  })
}

export const readGroup = (db: Db, id: GroupId) =>
  db.selectFrom('group_buy').selectAll().where('shop_id', '=', SHOP).where('id', '=', id).executeTakeFirstOrThrow()

/** An update that asks nothing: how a group's row is not to be written. */
export async function writeGroup(tx: Tx, id: GroupId, values: Updateable<Tables['group_buy']>): Promise<void> {
  await tx.updateTable('group_buy').set(values).where('shop_id', '=', SHOP).where('id', '=', id).execute()
}
