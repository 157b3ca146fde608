import { isPaused } from '#domain/groupOffer.ts'
import type { OfferId, ShopId } from '#domain/ids.ts'
import { type Instant, later } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { isAhead } from '../groupBuys/isAhead.ts'
import { offerOf } from '../groupBuys/offers.ts'
import { checkTerms } from './checkTerms.ts'
import { finish } from './finish.ts'
import { giveWay, goOnWithout } from './giveWay.ts'
import { whyNotChanged } from './whyNotChanged.ts'

type Which = Readonly<{ shop: ShopId; offerId: OfferId; now: Instant }>

/** No more groups are opened of it; one that is paused already stays so, for the reason it has. */
export async function pauseOffer(tx: Tx, which: Which): Promise<void> {
  const { shop, offerId, now } = which
  const kept = await keep(tx, which)
  if (!kept) throw await whyNotChanged(tx, shop, offerId)
  if (isPaused(offerOf(kept), now)) return

  await tx
    .updateTable('group_offer')
    .set({ paused_at: now, why_paused: 'seller' })
    .where('shop_id', '=', shop)
    .where('id', '=', offerId)
    .execute()
  await goOnWithout(tx, shop, kept, now)
}

/** Goes on with an offer if it still fits today's prices. Another one of the same product is paused for it. */
export async function resumeOffer(tx: Tx, which: Which): Promise<void> {
  const { shop, offerId, now } = which
  const kept = await keep(tx, which)
  if (!kept) throw await whyNotChanged(tx, shop, offerId)
  const offer = offerOf(kept)
  if (!isPaused(offer, now)) return

  await checkTerms(tx, { shop, productId: offer.productId, terms: offer })
  await giveWay(tx, { shop, productId: offer.productId, at: later(offer.startsAt, now), now })
  await tx
    .updateTable('group_offer')
    .set({ paused_at: null, why_paused: null })
    .where('shop_id', '=', shop)
    .where('id', '=', offerId)
    .execute()
}

/** Ends an offer for good. One that has ended already has ended. */
export async function endOffer(tx: Tx, { shop, offerId, now }: Which): Promise<void> {
  await finish(tx, { shop, offerId, next: null, now })
}

/** The offer, kept until the transaction ends; undefined when it is over. */
const keep = (tx: Tx, { shop, offerId, now }: Which) =>
  tx
    .updateTable('group_offer')
    .set((row) => ({ goal: row.ref('goal') }))
    .where('shop_id', '=', shop)
    .where('id', '=', offerId)
    .where('next_id', 'is', null)
    .where(isAhead('ends_at', now))
    .returningAll()
    .executeTakeFirst()
