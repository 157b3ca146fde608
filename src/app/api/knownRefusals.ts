import type { RefusalCode } from '#domain/refusal.ts'

/** The refusals this version of the app has words for. A newer server's code that is not here is an unreadable answer. */
const known = {
  bad_request: true,
  body_too_large: true,
  key_missing: true,
  key_reused: true,
  in_progress: true,
  not_signed_in: true,
  launch_invalid: true,
  launch_stale: true,
  shop_not_found: true,
  sellers_only: true,
  not_found: true,
  product_not_found: true,
  variant_not_found: true,
  order_not_found: true,
  group_not_found: true,
  offer_not_found: true,
  payment_not_found: true,
  out_of_stock: true,
  price_changed: true,
  cart_line_missing: true,
  delivery_unavailable: true,
  move_impossible: true,
  payment_over: true,
  payments_off: true,
  offer_not_running: true,
  ladder_invalid: true,
  too_many_units: true,
  already_joined: true,
  group_full: true,
  group_lapsed: true,
  group_succeeded: true,
  group_closed: true,
} as const satisfies Record<RefusalCode, true>

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(known, code)
