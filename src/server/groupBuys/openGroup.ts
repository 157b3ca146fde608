import type { SeatHeld } from '#domain/contract/groupBuys.ts'
import { whyCannotOpen } from '#domain/groupOffer.ts'
import type { OfferId, ShopId, VariantId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import { inOneGo } from '../db/inOneGo.ts'
import type { Tx } from '../db/sql.ts'
import { deliveryTermsOf } from '../orders/deliveryTerms.ts'
import { storedLabel } from '../orders/goods.ts'
import { reserveStock } from '../stock/rows.ts'
import { tooFewLeft } from '../stock/tooFewLeft.ts'
import { agreeOnAtMost, type Checkout } from './checkOut.ts'
import { recordEvents } from './groupRow.ts'
import { insertGroup } from './newGroup.ts'
import { whyOverOfferLimits } from './offerLimits.ts'
import { offerOf } from './offers.ts'
import { type Buying, seatToHold } from './seatToHold.ts'

/** Opens a group by holding its first seat, the organiser's. */
export async function openGroup(tx: Tx, offerId: OfferId, checkout: Checkout, buying: Buying): Promise<SeatHeld> {
  const { world, shop, now } = buying
  const found = await readWhatIsOffered(tx, { shop, offerId, variantId: checkout.variantId })
  if (!found) throw new Refused('offer_not_found')

  const { offer, goods, terms } = found
  const refusal = whyCannotOpen(offer, { variantId: checkout.variantId, units: checkout.quantity }, now)
  if (!goods) throw new Refused('variant_not_found', { field: 'variantId' })
  if (refusal) throw new Refused(refusal)
  const price = agreeOnAtMost(offer, checkout, terms)

  const group = await insertGroup(tx, { world, shop, offer, first: 'held', now })
  const seat = seatToHold(tx, { ...buying, group, goods, checkout, price, organiserSince: now })
  await inOneGo(tx, [seat.written.last], seat.written.before)
  const limit = { shop, offer, order: seat.orderId, units: checkout.quantity, organiser: buying.buyer, now }
  const over = await whyOverOfferLimits(tx, limit)
  if (over) throw new Refused(over)
  const short = await reserveStock(tx, shop, [checkout])
  if (short) throw await tooFewLeft(tx, shop, short)

  await recordEvents(tx, shop, group.id, { version: 1, kind: 'opened', seatId: seat.seatId, at: now })
  return { groupId: group.id, orderId: seat.orderId, heldUntil: seat.heldUntil, toPay: price.total }
}

type Asked = Readonly<{ shop: ShopId; offerId: OfferId; variantId: VariantId }>

/** The offer, the variant if it is one of the offer's product, and how the shop delivers. */
async function readWhatIsOffered(tx: Tx, { shop, offerId, variantId }: Asked) {
  const row = await tx
    .selectFrom('group_offer')
    .innerJoin('shop', 'shop.shop_id', 'group_offer.shop_id')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'group_offer.shop_id').onRef('product.id', '=', 'group_offer.product_id'),
    )
    .leftJoin('variant', (on) =>
      on
        .onRef('variant.shop_id', '=', 'product.shop_id')
        .onRef('variant.product_id', '=', 'product.id')
        .on('variant.id', '=', variantId)
        .on('variant.gone_at', 'is', null)
        .on('product.gone_at', 'is', null),
    )
    .selectAll('group_offer')
    .select(['shop.settings', 'product.name', 'variant.options'])
    .where('group_offer.shop_id', '=', shop)
    .where('group_offer.id', '=', offerId)
    .executeTakeFirst()
  if (!row) return null

  const variant = row.options === null ? null : storedLabel(row.options)
  return {
    offer: offerOf(row),
    goods: variant === null ? null : { productId: row.product_id, variantId, name: row.name, variant },
    terms: deliveryTermsOf(row.settings),
  }
}
