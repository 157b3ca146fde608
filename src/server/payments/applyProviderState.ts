import type { PaymentId, ShopId } from '#domain/ids.ts'
import { type PaymentMove, waysTo } from '#domain/payment.ts'

import type { Tx } from '../db/sql.ts'
import { orderAuthorised } from '../orders/orderAuthorised.ts'
import { orderCaptured } from '../orders/orderCaptured.ts'
import { orderDeclined } from '../orders/orderDeclined.ts'
import { orderReleased } from '../orders/orderReleased.ts'
import type { PaymentNews } from '../orders/paymentNews.ts'
import type { ProviderPayment } from '../outside/payments/payments.ts'
import { receiptOfPrepayment } from '../receipts/write.ts'

type News = Omit<PaymentNews, 'orderId'> & Readonly<{ payment: PaymentId; seen: ProviderPayment }>

/**
 * The only way in which a payment moves: by what its provider answered when it was read. Each step is one guarded
 * UPDATE, so news that comes twice, late or in the wrong order finds nothing to move; the order hears of each step once.
 */
export async function applyProviderState(tx: Tx, { payment, seen, ...at }: News): Promise<void> {
  const steps = await takeSteps(tx, at.shop, payment, seen)
  // The order hears of the first step when the payment has come to where it is: what is said of it is true of its end.
  for (const { move, moved } of steps) {
    // What is held must be what was asked for: an order is not paid by a smaller sum.
    if (move.to === 'authorised' && moved.amount !== seen.authorised) {
      throw new Error(`Payment ${payment}: the provider holds ${seen.authorised}, the order asked for ${moved.amount}`)
    }
    await tellOrder(tx, move, { ...at, orderId: moved.order_id })
    if (move.to === 'captured') {
      await receiptOfPrepayment(tx, { ...at, order: moved.order_id, payment, amount: seen.captured })
    }
  }
  if (seen.state === 'captured' && seen.refunded > 0) await noteRefunds(tx, at.shop, payment, seen)
}

async function takeSteps(tx: Tx, shop: ShopId, payment: PaymentId, seen: ProviderPayment) {
  const taken = []
  for (const move of waysTo(seen.state)) {
    const moved = await takeStep(tx, shop, payment, move, seen)
    if (moved) taken.push({ move, moved })
  }
  return taken
}

const takeStep = (tx: Tx, shop: ShopId, payment: PaymentId, { from, to }: PaymentMove, seen: ProviderPayment) =>
  tx
    .updateTable('payment')
    .set({ state: to, ...amountsAt(to, seen) })
    .where('shop_id', '=', shop)
    .where('id', '=', payment)
    .where('state', '=', from)
    .returning(['order_id', 'amount'])
    .executeTakeFirst()

function amountsAt(to: PaymentMove['to'], { authorised, captured, released, refunded }: ProviderPayment) {
  switch (to) {
    case 'authorised':
      return { authorised }
    case 'captured':
      return { captured, released }
    case 'released':
      return { authorised, released }
    case 'refunded':
      return { refunded }
    case 'created':
    case 'declined':
      return {}
  }
}

async function tellOrder(tx: Tx, { from, to }: PaymentMove, news: PaymentNews): Promise<void> {
  switch (to) {
    case 'authorised':
      return orderAuthorised(tx, news)
    case 'captured':
      return orderCaptured(tx, news)
    case 'released':
      return from === 'created' ? orderDeclined(tx, news) : orderReleased(tx, news, 'held')
    case 'refunded':
      return orderReleased(tx, news, 'taken')
    case 'declined':
      return orderDeclined(tx, news)
    case 'created':
      return undefined
  }
}

const noteRefunds = (tx: Tx, shop: ShopId, payment: PaymentId, { refunded }: ProviderPayment) =>
  tx
    .updateTable('payment')
    .set({ refunded })
    .where('shop_id', '=', shop)
    .where('id', '=', payment)
    .where('state', '=', 'captured')
    .where('refunded', '<', refunded)
    .execute()
