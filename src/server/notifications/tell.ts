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
  /** Where the notification leads, by `fragmentOf`. */
  fragment: string
  words: Words
  now: Instant
}>

/** Has people told, each in their own language, by the social network they came from. */
export async function tell(tx: Tx, ...news: readonly News[]): Promise<void> {
  await queue(
    tx,
    ...news.map(({ shop, buyer, about, key, fragment, words, now }) => ({
      shop,
      kind: 'tell' as const,
      key: `${about}:${key}:${buyer}`,
      payload: { buyer, fragment, words },
      runAt: now,
    })),
  )
}
