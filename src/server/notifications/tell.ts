import type { BuyerId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { queue } from '../work/outbox.ts'
import type { Words } from './words.ts'

type News = Readonly<{
  shop: ShopId
  buyer: BuyerId
  /** The group or the order, and what happened to it: each buyer is told each thing once. */
  about: string
  key: string
  /** Where it leads, by `fragmentOf`. */
  fragment: string
  words: Words
  now: Instant
}>

/** Tells people: in the shop's inbox, and by the social network they came from as far as they allow it. */
export async function tell(tx: Tx, ...news: readonly News[]): Promise<void> {
  if (news.length === 0) return
  const fresh = await tx
    .insertInto('notice')
    .values(news.map(rowOf))
    .onConflict((told) => told.doNothing())
    .returning(['shop_id', 'buyer_id', 'about', 'key', 'told_at'])
    .execute()
  await queue(
    tx,
    ...fresh.map(({ shop_id: shop, buyer_id: buyer, about, key, told_at: runAt }) => ({
      shop,
      kind: 'tell' as const,
      key: `${about}:${key}:${buyer}`,
      payload: { buyer, about, key },
      runAt,
    })),
  )
}

const rowOf = ({ shop, buyer, about, key, fragment, words, now }: News) => ({
  shop_id: shop,
  buyer_id: buyer,
  about,
  key,
  words: JSON.stringify(words),
  fragment,
  told_at: now,
  read_at: null,
})
