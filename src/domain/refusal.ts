/** Every "no" the product can say. Adding one makes the compiler ask for its status and its wording. */
export type RefusalCode =
  // What was sent
  | 'bad_request'
  | 'body_too_large'
  | 'key_missing'
  | 'key_reused'
  | 'in_progress'
  | 'busy'
  // Who is asking
  | 'not_signed_in'
  | 'launch_invalid'
  | 'launch_stale'
  | 'shop_not_found'
  | 'sellers_only'
  // What is asked for
  | 'not_found'
  | 'product_not_found'
  | 'variant_not_found'
  | 'order_not_found'
  | 'group_not_found'
  | 'offer_not_found'
  | 'payment_not_found'
  // Buying
  | 'out_of_stock'
  | 'price_changed'
  | 'cart_line_missing'
  | 'delivery_unavailable'
  | 'move_impossible'
  | 'payment_over'
  | 'payments_off'
  | 'refund_too_large'
  // Together
  | 'offer_not_running'
  | 'offer_invalid'
  | 'variant_not_offered'
  | 'quota_reached'
  | 'too_many_groups'
  | 'too_many_units'
  | 'already_joined'
  | 'group_full'
  | 'group_lapsed'
  | 'group_succeeded'
  | 'group_closed'
  | 'not_joined'
  | 'too_few_people'

/** An expected "no". Thrown on the server, carried over HTTP as problem+json, thrown again in the app. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalCode
  /** Which field of the input, and what the app needs to explain it (new prices, say). */
  readonly detail: { readonly field?: string; readonly data?: unknown }

  constructor(code: RefusalCode, detail: { field?: string; data?: unknown } = {}, options?: ErrorOptions) {
    super(detail.field === undefined ? `Refused: ${code}` : `Refused: ${code} (${detail.field})`, options)
    this.code = code
    this.detail = detail
  }
}
