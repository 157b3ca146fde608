import type { BuyerId, ShopId } from '#domain/ids.ts'
import type { NewsAnswer } from '#domain/newsAnswer.ts'
import type { Instant } from '#domain/time.ts'
import type { Way } from '#domain/waysToTell.ts'

import type { Tx } from '../db/sql.ts'

type Answering = Readonly<{ shop: ShopId; buyer: BuyerId; answer: NewsAnswer }>

/** Keeps whether the network may notify a buyer. A word that is older than the one kept changes nothing. */
export async function keepNewsAnswer(tx: Tx, { shop, buyer, answer: { allowed, at } }: Answering): Promise<void> {
  await tx
    .updateTable('buyer')
    .set({ news_allowed_at: allowed ? at : null, news_refused_at: allowed ? null : at })
    .where('shop_id', '=', shop)
    .where('id', '=', buyer)
    .where((row) => row(row.fn.coalesce('news_allowed_at', 'news_refused_at', row.lit(0)), '<=', at))
    .execute()
}

/** The same for messages from the shop's community. */
export async function keepMessagesAnswer(tx: Tx, { shop, buyer, answer: { allowed, at } }: Answering): Promise<void> {
  await tx
    .updateTable('buyer')
    .set({ messages_allowed_at: allowed ? at : null, messages_refused_at: allowed ? null : at })
    .where('shop_id', '=', shop)
    .where('id', '=', buyer)
    .where((row) => row(row.fn.coalesce('messages_allowed_at', 'messages_refused_at', row.lit(0)), '<=', at))
    .execute()
}

export const keepAnswerTo = {
  notification: keepNewsAnswer,
  message: keepMessagesAnswer,
} as const satisfies Record<Way, unknown>

type Kept = Readonly<{ news_allowed_at: Instant | null; news_refused_at: Instant | null }>

export function newsAnswerOf({ news_allowed_at: allowedAt, news_refused_at: refusedAt }: Kept): NewsAnswer | null {
  if (allowedAt !== null) return { allowed: true, at: allowedAt }
  return refusedAt === null ? null : { allowed: false, at: refusedAt }
}
