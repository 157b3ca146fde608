import * as v from 'valibot'

import { PaymentId, ShopId } from '../ids.ts'
import { Kopecks } from '../money.ts'
import { PaymentState, Taking } from '../payment.ts'
import { endpoint } from './endpoint.ts'

/** What the sandbox's pay page shows: a provider's page knows an amount and a title, not the buyer. */
export const SandboxPayment = v.object({ title: v.string(), amount: Kopecks, state: PaymentState, taking: Taking })
export type SandboxPayment = v.InferOutput<typeof SandboxPayment>

/** What the person at the pay page lets happen. To never answer, they leave the page. */
export const SandboxOutcome = v.picklist(['pay', 'pay_twice', 'pay_late', 'decline'])
export type SandboxOutcome = v.InferOutput<typeof SandboxOutcome>

/** What they pay with. A card can hold money; faster payments (СБП) take it at once. */
export const SandboxMethod = v.picklist(['card', 'sbp'])
export type SandboxMethod = v.InferOutput<typeof SandboxMethod>

/** Whose payment it is, where one server keeps several shops: whoever comes to the page has no session that says so. */
const shop = v.optional(ShopId)

/** The payment's id is the secret that opens its page, as with any provider's page. */
export const getSandboxPayment = endpoint('GET /sandbox/payments/:paymentId', {
  summary: 'The sandbox’s pay page: what is to be paid',
  caller: 'anyone',
  input: v.strictObject({ paymentId: PaymentId, shop }),
  output: SandboxPayment,
  refuses: ['payment_not_found'],
})

export const settleSandboxPayment = endpoint('POST /sandbox/payments/:paymentId', {
  summary: 'The sandbox’s pay page: pays, declines, answers twice or a minute late',
  caller: 'anyone',
  input: v.strictObject({
    paymentId: PaymentId,
    shop,
    outcome: SandboxOutcome,
    method: v.optional(SandboxMethod, 'card'),
  }),
  output: SandboxPayment,
  refuses: ['payment_not_found', 'payment_over'],
})
