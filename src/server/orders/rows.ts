import type { OrderCard, OrderView } from '#domain/contract/orders.ts'
import type { BuyerId, OrderId, ShopId } from '#domain/ids.ts'
import { type Kopecks, NOTHING } from '#domain/money.ts'
import type { MoneyTrouble } from '#domain/moneyTrouble.ts'
import { OrderState } from '#domain/order.ts'
import type { PaymentState } from '#domain/payment.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import { readReceipts, readRefunds, readTrouble } from '../payments/moneyView.ts'
import { cardOf, readLines } from './cards.ts'
import { orderAt, PAGE, pageFrom } from './pageBefore.ts'
import { deliveryIn } from './storedDelivery.ts'

/** A page of somebody's orders, newest first. */
export async function readOrdersOf(
  db: Db,
  { shop, buyer, cursor }: Readonly<{ shop: ShopId; buyer: BuyerId; cursor: string | undefined }>,
): Promise<{ items: OrderCard[]; next: string | null }> {
  const before = orderAt(cursor)
  const found = await db
    .selectFrom('order')
    .select(['id', 'state', 'placed_at', 'delivery_price', 'group_id'])
    .where('shop_id', '=', shop)
    .where('buyer_id', '=', buyer)
    .where((row) => (before === null ? row.lit(true) : row('id', '<', before)))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const { rows, next } = pageFrom(found)
  const lines = await readLines(
    db,
    shop,
    rows.map(({ id }) => id),
  )
  return { items: rows.map((order) => cardOf(order, lines.get(order.id))), next }
}

type Asked = Readonly<{ shop: ShopId; orderId: OrderId; now: Instant }>

/** One order: of `buyer`, or of anybody where the shop itself asks. Null when there is none. */
export async function readOrder(
  db: Db,
  { shop, orderId, now }: Asked,
  buyer: BuyerId | 'anybody',
): Promise<OrderView | null> {
  const order = await db
    .selectFrom('order')
    .leftJoin('payment', (on) =>
      on.onRef('payment.shop_id', '=', 'order.shop_id').onRef('payment.order_id', '=', 'order.id'),
    )
    .selectAll('order')
    .select([
      'payment.state as payment_state',
      'payment.amount',
      'payment.authorised',
      'payment.captured',
      'payment.released',
      'payment.refunded',
    ])
    .where('order.shop_id', '=', shop)
    .where('order.id', '=', orderId)
    .where((row) => (buyer === 'anybody' ? row.lit(true) : row('order.buyer_id', '=', buyer)))
    .executeTakeFirst()
  if (!order) return null

  const asked = { shop, orderId }
  const trouble = order.payment_state === null ? null : await readTrouble(db, asked)
  const lines = await readLines(db, shop, [orderId])
  const events = await db
    .selectFrom('order_event')
    .select(['state', 'at'])
    .where('shop_id', '=', shop)
    .where('order_id', '=', orderId)
    .execute()

  return {
    ...cardOf(order, lines.get(orderId)),
    delivery: deliveryIn(order.delivery),
    recipient: { name: order.recipient_name, phone: order.recipient_phone, email: order.recipient_email },
    payment: paymentOf(order, trouble, now),
    deliveryIsBack: order.delivery_returned_at !== null,
    refunds: await readRefunds(db, asked),
    receipts: await readReceipts(db, asked),
    events: [
      { state: order.payment_state === null ? 'authorised' : 'awaiting_payment', at: order.placed_at },
      ...events.toSorted((a, b) => a.at - b.at || rankOf(a.state) - rankOf(b.state)),
    ],
  }
}

type PaymentColumns = Readonly<{
  state: OrderState
  pay_until: Instant
  payment_state: PaymentState | null
  amount: Kopecks | null
  authorised: Kopecks | null
  captured: Kopecks | null
  released: Kopecks | null
  refunded: Kopecks | null
}>

function paymentOf(order: PaymentColumns, trouble: MoneyTrouble | null, now: Instant): OrderView['payment'] {
  const { payment_state: state, amount } = order
  if (state === null || amount === null) return null
  const isPayable = order.state === 'awaiting_payment' && state === 'created' && now < order.pay_until
  return {
    state,
    trouble,
    amount,
    authorised: order.authorised ?? NOTHING,
    captured: order.captured ?? NOTHING,
    released: order.released ?? NOTHING,
    refunded: order.refunded ?? NOTHING,
    payableUntil: isPayable ? order.pay_until : null,
  }
}

/** States that an order went through within one millisecond stand in the order in which orders travel. */
const rankOf = (state: OrderState): number => OrderState.options.indexOf(state)
