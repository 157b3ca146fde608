import type { PaymentId, ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { PaymentState, Taking } from '#domain/payment.ts'
import type { ReceiptKind, ReceiptLine } from '#domain/receipt.ts'

/** What a provider knows of one payment. Amounts only ever grow. */
export type ProviderPayment = Readonly<{
  state: PaymentState
  authorised: Kopecks
  captured: Kopecks
  released: Kopecks
  refunded: Kopecks
}>

/** One payment at the provider; `reference` is the provider's own id for it. */
export type PaymentAt = Readonly<{ shop: ShopId; payment: PaymentId; reference: string }>

/** The provider's id of an event and our id of the payment it is about. */
export type ProviderEvent = Readonly<{ event: string; payment: PaymentId }>

type Authorising = Readonly<{
  shop: ShopId
  payment: PaymentId
  amount: Kopecks
  taking: Taking
  title: string
  key: string
}>

/** What the tax office and the buyer are told of one movement of money; the lines' sums are the amount. */
export type Receipt = Readonly<{
  kind: ReceiptKind
  amount: Kopecks
  /** The buyer's e-mail, or phone. */ contact: string
  lines: readonly ReceiptLine[]
}>

/**
 * A payment provider. Every call is idempotent by its key, may be repeated after a crash, and is never
 * made inside a database transaction. A throw means that nobody knows what happened: try again with the same key.
 */
export type Payments = Readonly<{
  provider: string
  /** How long it holds money before the bank lets go of it, in milliseconds; null where it holds none. */
  holdsFor: number | null
  /** Asks for money to be held, or to be taken at once. A buyer may choose a way to pay that knows no hold, too: then it is captured at once. Answers with the address of the page where the buyer pays. */
  authorise: (order: Authorising) => Promise<{ reference: string; page: string }>
  /** Takes up to what was authorised; the rest goes back by itself. */
  capture: (at: PaymentAt, amount: Kopecks, key: string) => Promise<void>
  /** Lets the held money go. */
  release: (at: PaymentAt, key: string) => Promise<void>
  refund: (at: PaymentAt, amount: Kopecks, key: string) => Promise<void>
  /** Hands a receipt over to the cash desk. */
  giveReceipt: (at: PaymentAt, receipt: Receipt, key: string) => Promise<void>
  read: (at: PaymentAt) => Promise<ProviderPayment>
  /** What the body of a webhook is about, or null when it is not one of this provider's. It is not believed: the payment is read. */
  eventOf: (body: string) => ProviderEvent | null
}>
