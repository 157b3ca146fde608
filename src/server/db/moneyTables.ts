import type { Generated } from 'kysely'

import type { OrderId, PaymentId, ReceiptId, RefundId, ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { PaymentState, Taking } from '#domain/payment.ts'
import type { ReceiptKind } from '#domain/receipt.ts'
import type { RefundKind } from '#domain/refund.ts'
import type { Instant } from '#domain/time.ts'

type PaymentTable = {
  shop_id: ShopId
  id: PaymentId
  order_id: OrderId
  provider: string
  /** The provider's own id, once it has been asked. */
  reference: string | null
  /** When the provider was asked for its page. */
  asked_at: Instant | null
  /** When the provider was last asked, unprompted, what became of it. */
  checked_at: Instant | null
  state: PaymentState
  taking: Generated<Taking>
  amount: Kopecks
  authorised: Generated<Kopecks>
  captured: Generated<Kopecks>
  released: Generated<Kopecks>
  refunded: Generated<Kopecks>
  /** What goes back of what was taken, done or on its way. */
  promised: Generated<Kopecks>
}

type RefundTable = {
  shop_id: ShopId
  id: RefundId
  order_id: OrderId
  payment_id: PaymentId
  kind: RefundKind
  amount: Kopecks
  /** How much of the amount is the delivery's price. */
  delivery: Kopecks
  /** `UnitsBack`: which units it is for; none where it is not about units. */
  units: string
  /** What the seller said about it. */
  note: string
  asked_at: Instant
  /** When the goods had been handed over by then; null while they were still to come. */
  handed_over_at: Instant | null
  /** When the provider had given it back. */
  done_at: Instant | null
}

type ReceiptTable = {
  shop_id: ShopId
  id: ReceiptId
  order_id: OrderId
  payment_id: PaymentId
  kind: ReceiptKind
  /** Which movement it documents; with order and kind it is unique, so each is documented once. */
  about: string
  /** Where the buyer gets it. */
  contact: string
  amount: Kopecks
  /** `ReceiptLine`s. */
  lines: string
  written_at: Instant
  /** When the provider took it over. */
  sent_at: Instant | null
}

type SandboxPaymentTable = {
  shop_id: ShopId
  id: PaymentId
  title: string
  amount: Kopecks
  state: PaymentState
  taking: Generated<Taking>
  authorised: Generated<Kopecks>
  captured: Generated<Kopecks>
  released: Generated<Kopecks>
  refunded: Generated<Kopecks>
}

/** Refunds that the sandbox has made, by the key they were asked for with. */
type SandboxRefundTable = { shop_id: ShopId; payment_id: PaymentId; key: string; amount: Kopecks }

/** Receipts that the sandbox was given, by the key they were given with. */
type SandboxReceiptTable = { shop_id: ShopId; payment_id: PaymentId; key: string; kind: ReceiptKind; receipt: string }

export type MoneyTables = {
  payment: PaymentTable
  refund: RefundTable
  receipt: ReceiptTable
  sandbox_payment: SandboxPaymentTable
  sandbox_refund: SandboxRefundTable
  sandbox_receipt: SandboxReceiptTable
}
