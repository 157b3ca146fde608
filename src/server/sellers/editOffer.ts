import * as v from 'valibot'

import type { ParsedInputOf } from '#domain/contract/endpoint.ts'
import type { editOffer as line } from '#domain/contract/seller.ts'
import type { WhyPaused } from '#domain/groupOffer.ts'
import { OfferId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'
import { finish } from './finish.ts'
import { insertOffer, type Making } from './makeOffer.ts'
import { whyNotChanged } from './whyNotChanged.ts'

/**
 * Puts a new version in the place of an offer, whose own version ends: groups that were opened of it keep its numbers.
 * One that somebody paused stays paused; one that was paused because it no longer fitted goes on, as it fits now.
 */
export async function editOffer(
  tx: Tx,
  { offerId, ...terms }: ParsedInputOf<typeof line>,
  making: Making,
): Promise<{ offerId: OfferId }> {
  const { world, shop, now } = making
  const next = v.parse(OfferId, world.newId())
  const old = await finish(tx, { shop, offerId, next, now })
  if (!old) throw await whyNotChanged(tx, shop, offerId)

  await insertOffer(tx, {
    ...making,
    offerId: next,
    first: old.first_id,
    productId: old.product_id,
    terms,
    paused: staysPaused(old.why_paused) ? { at: old.paused_at ?? now, why: old.why_paused } : null,
  })
  return { offerId: next }
}

const staysPaused = (why: WhyPaused | null): why is 'seller' | 'another' => why === 'seller' || why === 'another'
