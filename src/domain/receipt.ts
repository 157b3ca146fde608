import * as v from 'valibot'

import { Count, Kopecks, kopecks, minus, NOTHING, sum } from './money.ts'

/** Rates of VAT as receipts name them, in per cent; `none` for those who pay none. */
export const Vat = v.picklist(['none', '0', '5', '7', '10', '20', '22'])
export type Vat = v.InferOutput<typeof Vat>

/** Taken before the goods are handed over; handed over for what was taken; given back. */
export const ReceiptKind = v.picklist(['prepayment', 'settlement', 'refund'])
export type ReceiptKind = v.InferOutput<typeof ReceiptKind>

/** How a line is paid: beforehand, or against the goods themselves (54-FZ, tag 1214). */
export const PaymentMethod = v.picklist(['full_prepayment', 'full_payment'])
export type PaymentMethod = v.InferOutput<typeof PaymentMethod>

/** What a quantity counts (54-FZ, tag 2108): whatever is sold here is sold by the piece, a delivery too. */
const Measure = v.picklist(['piece'])

/** Receipts take names no longer than this (54-FZ, tag 1030). */
export const LONGEST_NAME = 128

export const ReceiptLine = v.object({
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_NAME)),
  quantity: Count,
  measure: v.optional(Measure, 'piece'),
  price: Kopecks,
  /** Always the price times the quantity, to the kopeck. */
  sum: Kopecks,
  method: PaymentMethod,
  /** Goods or a service (54-FZ, tag 1212). */
  object: v.picklist(['commodity', 'service']),
  vat: Vat,
})
export type ReceiptLine = v.InferOutput<typeof ReceiptLine>

export type Thing = Readonly<{ name: string; quantity: number; price: Kopecks }>
type Terms = Readonly<{ method: PaymentMethod; vat: Vat; /** What delivery is called. */ deliveryName: string }>
type Moved = Readonly<{ goods: readonly Thing[]; delivery: Kopecks; amount: Kopecks }>

/**
 * The lines of a receipt over exactly this amount. Delivery costs what it costs; goods share the rest by what they
 * cost, to the kopeck, because a group's price may be another by now than the one that was charged.
 */
export function receiptLines({ goods, delivery, amount }: Moved, terms: Terms): readonly ReceiptLine[] {
  const { method, vat, deliveryName } = terms
  const forDelivery = goods.length === 0 || delivery > amount ? amount : delivery
  const shares = spread(
    minus(amount, forDelivery),
    goods.map(({ price, quantity }) => price * quantity),
  )
  const service = {
    name: named(deliveryName),
    quantity: 1,
    measure: 'piece' as const,
    price: forDelivery,
    sum: forDelivery,
  }
  return [
    ...goods.flatMap(({ name, quantity }, at) =>
      inWholeKopecks(shares[at] ?? NOTHING, quantity).map((units) => ({
        ...units,
        name: named(name),
        measure: 'piece' as const,
        method,
        object: 'commodity' as const,
        vat,
      })),
    ),
    ...(forDelivery > 0 ? [{ ...service, method, object: 'service' as const, vat }] : []),
  ]
}

/** Shares an amount out by weight to the last kopeck: whoever was rounded down most gets a kopeck more. */
export function spread(amount: Kopecks, weights: readonly number[]): readonly Kopecks[] {
  const all = weights.reduce((total, weight) => total + BigInt(weight), 0n)
  if (all === 0n) return weights.map((_, at) => (at === 0 ? amount : NOTHING))

  // Kopecks times kopecks outgrow what a number holds exactly.
  const parts = weights.map((weight) => {
    const product = BigInt(amount) * BigInt(weight)
    return { whole: kopecks(Number(product / all)), rest: product % all }
  })
  const left = minus(amount, sum(parts.map(({ whole }) => whole)))
  const luckiest = parts
    .map(({ rest }, at) => ({ rest, at }))
    .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest < b.rest ? 1 : -1))
    .slice(0, left)
  const lucky = new Set(luckiest.map(({ at }) => at))
  return parts.map(({ whole }, at) => (lucky.has(at) ? kopecks(whole + 1) : whole))
}

/** A sum that does not divide by its units is written as two lines, a kopeck apart. */
function inWholeKopecks(amount: Kopecks, quantity: number) {
  const low = Math.floor(amount / quantity)
  const dearer = amount - low * quantity
  return [
    { quantity: quantity - dearer, price: kopecks(low) },
    { quantity: dearer, price: kopecks(low + 1) },
  ]
    .filter((units) => units.quantity > 0 && units.price > 0)
    .map((units) => ({ ...units, sum: kopecks(units.price * units.quantity) }))
}

/** Cut between characters, never within one. */
function named(name: string): string {
  if (name.length <= LONGEST_NAME) return name
  let cut = ''
  for (const character of name) {
    if (cut.length + character.length >= LONGEST_NAME) break
    cut += character
  }
  return `${cut.trimEnd()}…`
}
