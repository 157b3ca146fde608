import type { SeatHeld } from '#domain/contract/groupBuys.ts'
import { whyCannotJoin } from '#domain/groupBuy.ts'
import { isOffered } from '#domain/groupOffer.ts'
import type { BuyerId, GroupId, ShopId, VariantId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import { inOneGo } from '../db/inOneGo.ts'
import { prepared } from '../db/prepared.ts'
import type { Tx } from '../db/sql.ts'
import { deliveryTermsOf } from '../orders/deliveryTerms.ts'
import { storedLabel } from '../orders/goods.ts'
import { reserveUnits } from '../stock/rows.ts'
import { tooFewLeft } from '../stock/tooFewLeft.ts'
import { agreeOnAtMost, type Checkout } from './checkOut.ts'
import { countHeld } from './countSeats.ts'
import { getGroupRow } from './getGroupRow.ts'
import { GROUP_COLUMNS, groupOf, recordHeld } from './groupRow.ts'
import { whyOverOfferLimits } from './offerLimits.ts'
import { variantsOf } from './offers.ts'
import { type Buying, seatToHold } from './seatToHold.ts'

/** Holds a seat in a gathering group. */
export async function joinGroup(tx: Tx, groupId: GroupId, checkout: Checkout, buying: Buying): Promise<SeatHeld> {
  const { world, shop, buyer, now, afterCommit } = buying
  const found = await readWhatIsJoined(tx, { shop, groupId, buyer, variantId: checkout.variantId })
  if (!found) throw new Refused('group_not_found')

  const { group, offer, mySeat, goods, terms } = found
  const refusal = whyCannotJoin(group, mySeat, checkout.quantity, now)
  if (refusal) throw new Refused(refusal)
  if (!goods) throw new Refused('variant_not_found', { field: 'variantId' })
  if (!isOffered(offer, checkout.variantId)) throw new Refused('variant_not_offered', { field: 'variantId' })
  const price = agreeOnAtMost(group, checkout, terms)

  const seat = seatToHold(tx, { ...buying, group, goods, checkout, price, organiserSince: null })
  const limit = { shop, offer, order: seat.orderId, units: checkout.quantity, organiser: null, now }
  const over = await whyOverOfferLimits(tx, limit)
  if (over) throw new Refused(over)

  // Since we looked, the buyer may have tapped once more, and somebody may have taken the last seat. The rules explain;
  // the unique index and the guarded UPDATE decide.
  const counting = { shop, groupId, now }
  const { variantId, quantity } = checkout
  const asked = [
    seat.written.last,
    countHeld.filled(tx, counting),
    reserveUnits.filled(tx, { shop, variantId, quantity }),
    recordHeld.filled(tx, { ...counting, seatId: seat.seatId }),
  ] as const
  const [seated, counted, reserved, told] = await inOneGo(tx, asked, seat.written.before)
  if (seated.numAffectedRows === 0n) throw new Refused('already_joined')
  if (counted.rows.length === 0) throw new Refused(await whyNot(tx, buying, groupId))
  if (reserved.numAffectedRows === 0n) throw await tooFewLeft(tx, shop, variantId)
  if (told.numAffectedRows === 0n)
    throw new Error('A seat was counted under a version that the group has told of already')

  afterCommit(() => world.bell.ring(groupId))
  return { groupId, orderId: seat.orderId, heldUntil: seat.heldUntil, toPay: price.total }
}

type Asked = Readonly<{ shop: ShopId; groupId: GroupId; buyer: BuyerId; variantId: VariantId }>

/** The group, the variant if it is one of the group's product, how the shop delivers, and whether the buyer is in already. */
async function readWhatIsJoined(tx: Tx, asked: Asked) {
  const [row] = (await joinedRow(tx, asked)).rows
  if (!row) return null

  const variant = row.options === null ? null : storedLabel(row.options)
  return {
    group: groupOf(row),
    offer: { id: row.offer_id, variants: variantsOf(row.variants), quota: row.quota, groupsPerOrganiser: null },
    mySeat: row.my_seat,
    goods: variant === null ? null : { productId: row.product_id, variantId: asked.variantId, name: row.name, variant },
    terms: deliveryTermsOf(row.settings),
  }
}

const joinedRow = prepared((tx, { shop, groupId, buyer, variantId }: Asked) =>
  tx
    .selectFrom('group_buy')
    .innerJoin('shop', 'shop.shop_id', 'group_buy.shop_id')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'group_buy.shop_id').onRef('product.id', '=', 'group_buy.product_id'),
    )
    .leftJoin('variant', (on) =>
      on
        .onRef('variant.shop_id', '=', 'product.shop_id')
        .onRef('variant.product_id', '=', 'product.id')
        .on('variant.id', '=', variantId)
        .on('variant.gone_at', 'is', null)
        .on('product.gone_at', 'is', null),
    )
    .leftJoin('seat', (on) =>
      on
        .onRef('seat.shop_id', '=', 'group_buy.shop_id')
        .onRef('seat.group_id', '=', 'group_buy.id')
        .on('seat.buyer_id', '=', buyer)
        .on('seat.released_at', 'is', null),
    )
    .select(GROUP_COLUMNS)
    .select(['group_buy.offer_id', 'group_buy.variants', 'group_buy.quota'])
    .select(['shop.settings', 'product.name', 'variant.options', 'seat.state as my_seat'])
    .where('group_buy.shop_id', '=', shop)
    .where('group_buy.id', '=', groupId),
)

/** Says what has happened to the group since it was looked at. */
async function whyNot(tx: Tx, { shop, now }: Buying, groupId: GroupId) {
  return whyCannotJoin(await getGroupRow(tx, shop, groupId), null, 1, now) ?? 'group_full'
}
