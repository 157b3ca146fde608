import * as v from 'valibot'

import type { ParsedInputOf } from '#domain/contract/endpoint.ts'
import type { NewPrices, placeOrder as line } from '#domain/contract/orders.ts'
import { deliveryPrice, type DeliveryTerms } from '#domain/delivery.ts'
import { type BuyerId, OrderId, type ShopId, type VariantId } from '#domain/ids.ts'
import { type Kopecks, NOTHING } from '#domain/money.ts'
import { orderTotal, PAY_WITHIN } from '#domain/order.ts'
import { Refused } from '#domain/refusal.ts'
import { after, type Instant } from '#domain/time.ts'

import { linesDelete } from '../carts/rows.ts'
import type { Tx } from '../db/sql.ts'
import { together } from '../db/together.ts'
import { openPayment } from '../payments/openPayment.ts'
import { reserveStock } from '../stock/rows.ts'
import { tooFewLeft } from '../stock/tooFewLeft.ts'
import { timersInsert } from '../work/timers.ts'
import type { World } from '../world.ts'
import { readDeliveryTerms } from './deliveryTerms.ts'
import { type Goods, readGoods } from './goods.ts'
import { orderInserts } from './newOrder.ts'

type Wanted = ParsedInputOf<typeof line>
type Placing = Readonly<{ world: World; shop: ShopId; buyer: BuyerId; now: Instant }>
type Placed = Readonly<{ orderId: OrderId; toPay: Kopecks | null }>

/** Orders goods alone. They are the buyer's for half an hour of paying, or at once where nothing is paid online. */
export async function placeOrder(tx: Tx, wanted: Wanted, { world, shop, buyer, now }: Placing): Promise<Placed> {
  const goods = await readGoods(
    tx,
    shop,
    wanted.lines.map(({ variantId }) => variantId),
  )
  const lines = wanted.lines.map(({ variantId, quantity }, at) => ({ ...goodsOf(goods, variantId, at), quantity }))
  agreeOnPrices(wanted, lines, await readDeliveryTerms(tx, shop))

  const id = v.parse(OrderId, world.newId())
  const payUntil = after(now, PAY_WITHIN)
  const { delivery, deliveryPrice, recipient } = wanted
  const state = world.payments ? 'awaiting_payment' : 'authorised'
  const order = orderInserts(tx, {
    shop,
    id,
    buyer,
    groupId: null,
    state,
    lines,
    delivery,
    deliveryPrice,
    recipient,
    placedAt: now,
    payUntil,
  })
  const toPay = world.payments ? orderTotal(lines, deliveryPrice) : null
  const paying =
    toPay === null
      ? []
      : [
          openPayment(tx, { world, shop, order: id, amount: toPay, now, until: payUntil }),
          timersInsert(tx, { shop, kind: 'payment_deadline', about: id, firesAt: payUntil }),
        ]
  const variantIds = lines.map(({ variantId }) => variantId)
  await together(tx, [...order, ...paying], linesDelete(tx, { shop, buyer, variantIds }))

  // Everybody who buys the same goods meets at their stock, so it is taken last and others wait as little as can be.
  const short = await reserveStock(tx, shop, lines)
  if (short) throw await tooFewLeft(tx, shop, short)
  return { orderId: id, toPay }
}

function goodsOf(goods: ReadonlyMap<VariantId, Goods>, variantId: VariantId, at: number): Goods {
  const sold = goods.get(variantId)
  if (!sold) throw new Refused('variant_not_found', { field: `lines.${at}.variantId` })
  return sold
}

type Line = Goods & Readonly<{ quantity: number }>

/** What the buyer was shown is what they pay, or they are shown the new prices first. */
function agreeOnPrices(shown: Wanted, lines: readonly Line[], terms: DeliveryTerms): void {
  const delivery = deliveryPrice(terms, shown.delivery, orderTotal(lines, NOTHING))
  if (delivery === null) throw new Refused('delivery_unavailable', { field: 'delivery' })

  const moved = delivery !== shown.deliveryPrice || lines.some(({ price }, at) => price !== shown.lines[at]?.price)
  if (!moved) return
  const data: NewPrices = {
    lines: lines.map(({ variantId, price }) => ({ variantId, price })),
    deliveryPrice: delivery,
  }
  throw new Refused('price_changed', { data })
}
