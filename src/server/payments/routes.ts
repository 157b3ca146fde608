import { beginPayment } from '#domain/contract/orders.ts'
import { orderNumber } from '#domain/order.ts'
import { Refused } from '#domain/refusal.ts'

import { routes } from '../http/routes.ts'
import { findPayable, keepReference } from './rows.ts'

export const paymentRoutes = routes().outside(beginPayment, async ({ orderId }, { world, shop, me, now }) => {
  const { db, payments } = world
  if (!payments) throw new Refused('payments_off')

  const order = await findPayable(db, shop, me.buyer, orderId)
  if (!order) throw new Refused('order_not_found')
  const { payment, amount, taking } = order
  const payable = order.state === 'awaiting_payment' && order.paymentState === 'created' && now < order.payUntil
  if (!payable || payment === null || amount === null || taking === null) throw new Refused('payment_over')

  // Our own id of the payment is the key: asking again, even after a crash, leads to the same page.
  const title = orderNumber(orderId)
  const { reference, page } = await payments.authorise({ shop, payment, amount, taking, title, key: payment })
  await world.transaction((tx) => keepReference(tx, { shop, payment, reference, now }))
  return { page }
})
