import * as v from 'valibot'

/** `created` until the provider says more; the end states are `captured`, `released`, `declined` and `refunded`. */
export const PaymentState = v.picklist(['created', 'authorised', 'captured', 'released', 'declined', 'refunded'])
export type PaymentState = v.InferOutput<typeof PaymentState>

const MOVES = {
  created: ['authorised', 'declined'],
  authorised: ['captured', 'released'],
  captured: ['refunded'],
  released: [],
  declined: [],
  refunded: [],
} as const satisfies Record<PaymentState, readonly PaymentState[]>

/** The states from which a payment may become `to`. Whatever else a provider reports is old news. */
export const paymentStatesBefore = (to: PaymentState): readonly PaymentState[] =>
  PaymentState.options.filter((from) => MOVES[from].some((state) => state === to))
