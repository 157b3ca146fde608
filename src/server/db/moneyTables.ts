import type { OrderId, PaymentId, ReceiptId, RefundId, ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { ReceiptKind } from '#domain/receipt.ts'
import type { RefundKind } from '#domain/refund.ts'
import type { Instant } from '#domain/time.ts'

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

/** Receipts that the sandbox was given, by the key they were given with. */
type SandboxReceiptTable = { shop_id: ShopId; payment_id: PaymentId; key: string; kind: ReceiptKind; receipt: string }

export type MoneyTables = { refund: RefundTable; receipt: ReceiptTable; sandbox_receipt: SandboxReceiptTable }
