import * as v from 'valibot'

import { beginPayment, placeOrder } from '#domain/contract/orders.ts'
import { type OrderId, PaymentId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import { aProduct, type Goods, PEOPLE, PICKUP, RECIPIENT, type Someone } from '#mocks/builders.ts'
import type { Payments } from '#server/outside/payments/payments.ts'
import { createSandboxPayments } from '#server/outside/payments/sandboxPayments.ts'
import { findPaymentOf } from '#server/payments/rows.ts'

import type { ShopOptions, TestShop } from './shop.ts'

type Ground = Parameters<NonNullable<ShopOptions['payments']>>[0]

export const paymentIdOf = (id: string) => v.parse(PaymentId, id)

/** The sandbox as it ships, or with something about it that goes wrong. */
export const sandbox =
  (fault: (payments: Payments) => Partial<Payments> = () => ({})) =>
  (ground: Ground): Payments => {
    const payments = createSandboxPayments(ground)
    return { ...payments, ...fault(payments) }
  }

/** What a checkout sends for goods bought alone. */
export const anOrderOf = ({ variant, price }: Goods, quantity = 1) => ({
  lines: [{ variantId: variant.id, quantity, price }],
  delivery: PICKUP,
  deliveryPrice: NOTHING,
  recipient: RECIPIENT,
})

/** An order bought alone whose buyer has come to the pay page. */
export async function atThePayPage(shop: TestShop, person: Someone = PEOPLE.anna) {
  const goods = await shop.sells(aProduct())
  const buyer = shop.as(person)
  const { orderId } = await buyer.call(placeOrder, anOrderOf(goods))
  const { page } = await buyer.call(beginPayment, { orderId })
  return { buyer, goods, orderId, page, paymentId: paymentOf(page) }
}

/** Lets go of the money that is held for an order, as a bank may without being asked. The shop does not hear of it yet. */
export async function bankLetsGoOf({ world, shop }: TestShop, orderId: OrderId): Promise<void> {
  const payment = await findPaymentOf(world.db, shop, orderId)
  if (!world.payments || !payment?.reference) throw new Error('The order is paid for online')
  await world.payments.release({ shop, payment: payment.id, reference: payment.reference }, 'by the bank')
}

/** A provider's page knows which payment it is about. */
export const paymentOf = (page: string) => paymentIdOf(new URLSearchParams(page.split('#')[1]).get('payment') ?? '')
