import * as v from 'valibot'

/** `created` until the provider says more; the end states are `captured`, `released`, `declined` and `refunded`. */
export const PaymentState = v.picklist(['created', 'authorised', 'captured', 'released', 'declined', 'refunded'])
export type PaymentState = v.InferOutput<typeof PaymentState>

export type PaymentMove = Readonly<{ from: PaymentState; to: PaymentState }>

/**
 * The ways to each state, one step after another. News may jump: what was authorised and captured before anybody told
 * us still takes both steps, because each means something to the order. What we already have is passed over, and
 * whatever is not a step from where the payment stands is old news.
 */
const WAYS = {
  created: [],
  authorised: [{ from: 'created', to: 'authorised' }],
  captured: [
    { from: 'created', to: 'authorised' },
    { from: 'authorised', to: 'captured' },
  ],
  refunded: [
    { from: 'created', to: 'authorised' },
    { from: 'authorised', to: 'captured' },
    { from: 'captured', to: 'refunded' },
  ],
  // Money that was let go before we knew that it was held never was the order's: no step by way of `authorised`.
  released: [
    { from: 'authorised', to: 'released' },
    { from: 'created', to: 'released' },
  ],
  declined: [{ from: 'created', to: 'declined' }],
} as const satisfies Record<PaymentState, readonly PaymentMove[]>

/** The steps to try, in this order, when the provider says that a payment has come to `state`. */
export const waysTo = (state: PaymentState): readonly PaymentMove[] => WAYS[state]

/** `hold`: the money is put on hold and taken later. `charge`: it is taken at once, and what is too much goes back. */
export const Taking = v.picklist(['hold', 'charge'])
export type Taking = v.InferOutput<typeof Taking>
