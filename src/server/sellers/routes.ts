import type { OrderView } from '#domain/contract/orders.ts'
import {
  editOffer,
  endOffer,
  getOffer,
  getShopOrder,
  listOffers,
  listShopOrders,
  makeOffer,
  moveOrder,
  pauseOffer,
  resumeOffer,
} from '#domain/contract/seller.ts'
import type { OrderId, ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import { routes } from '../http/routes.ts'
import { readOrder } from '../orders/rows.ts'
import { editOffer as edit } from './editOffer.ts'
import { makeOffer as make } from './makeOffer.ts'
import { readOffer, readOffers } from './offerRows.ts'
import { endOffer as end, pauseOffer as pause, resumeOffer as resume } from './pauseOffer.ts'
import { readShopOrders } from './rows.ts'
import { sendOrder } from './sendOrder.ts'

export const sellerRoutes = routes()
  .read(listShopOrders, ({ state, cursor }, { db, shop }) => readShopOrders(db, { shop, state, cursor }))

  .read(getShopOrder, ({ orderId }, { db, shop, now }) => getOrder(db, { shop, orderId, now }))

  .change(moveOrder, async ({ orderId, to }, { world, tx, shop, now, afterCommit }) => {
    await sendOrder(tx, { world, shop, orderId, to, now })
    afterCommit(() => world.bell.ring('work'))
    return getOrder(tx, { shop, orderId, now })
  })

  .read(listOffers, ({ state, cursor }, { db, shop, now }) => readOffers(db, { shop, state, cursor, now }))

  .read(getOffer, ({ offerId }, { db, shop, now }) => readOffer(db, { shop, offerId, now }))

  .change(makeOffer, (offer, { world, tx, shop, now }) => make(tx, offer, { world, shop, now }))

  .change(editOffer, (offer, { world, tx, shop, now }) => edit(tx, offer, { world, shop, now }))

  .change(pauseOffer, async ({ offerId }, { tx, shop, now }) => {
    await pause(tx, { shop, offerId, now })
    return readOffer(tx, { shop, offerId, now })
  })

  .change(resumeOffer, async ({ offerId }, { tx, shop, now }) => {
    await resume(tx, { shop, offerId, now })
    return readOffer(tx, { shop, offerId, now })
  })

  .change(endOffer, async ({ offerId }, { tx, shop, now }) => {
    await end(tx, { shop, offerId, now })
    return readOffer(tx, { shop, offerId, now })
  })

async function getOrder(db: Db, asked: Readonly<{ shop: ShopId; orderId: OrderId; now: Instant }>): Promise<OrderView> {
  const order = await readOrder(db, asked, 'anybody')
  if (!order) throw new Refused('order_not_found')
  return order
}
