import type { ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import { orderNumber } from '#domain/order.ts'
import { fragmentOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import type { Refundable } from './refundable.ts'

type News = Readonly<{ shop: ShopId; order: Refundable; back: Kopecks; note: string; now: Instant }>

export const tellRefunded = (tx: Tx, news: News): Promise<void> => say(tx, 'refunded', `refunded:${news.now}`, news)

export const tellCancelled = (tx: Tx, news: News): Promise<void> => say(tx, 'cancelled', 'cancelled', news)

async function say(tx: Tx, kind: 'refunded' | 'cancelled', key: string, { shop, order, ...news }: News): Promise<void> {
  const { id: about, buyer } = order
  const { back, note, now } = news
  await tell(tx, {
    shop,
    buyer,
    about,
    key,
    fragment: fragmentOf({ screen: 'order', orderId: about }),
    words: { kind, order: orderNumber(about), back, note },
    now,
  })
}
