import { HEADERS } from '#domain/contract/endpoint.ts'
import { type RefusalCode, Refused } from '#domain/refusal.ts'

import { wasTooBusy } from '../db/transaction.ts'
import type { Log } from '../world.ts'
import { STANDARD_HEADERS } from './answers.ts'

type Problem = Readonly<{ status: number; title: string }>

/** Titles are for developers; what people read is in the app. */
export const PROBLEMS = {
  bad_request: { status: 400, title: 'The request does not say what the contract asks for' },
  body_too_large: { status: 413, title: 'The body is larger than any real request' },
  key_missing: { status: 400, title: 'A call that changes something needs an Idempotency-Key' },
  key_reused: { status: 422, title: 'This Idempotency-Key was used for another request' },
  in_progress: { status: 409, title: 'The first call with this Idempotency-Key is still running' },
  busy: { status: 503, title: 'Too many want the same at this moment; nothing has happened, ask again' },
  not_signed_in: { status: 401, title: 'There is no session, or it has ended' },
  launch_invalid: { status: 401, title: 'The launch string was not signed by an app we know' },
  launch_stale: { status: 401, title: 'The launch string is too old' },
  shop_not_found: { status: 404, title: 'No shop stands behind this app' },
  sellers_only: { status: 403, title: 'This is for the shop’s own people' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  product_not_found: { status: 404, title: 'There is no such product' },
  variant_not_found: { status: 404, title: 'There is no such variant' },
  order_not_found: { status: 404, title: 'There is no such order' },
  group_not_found: { status: 404, title: 'There is no such group' },
  offer_not_found: { status: 404, title: 'There is no such offer' },
  payment_not_found: { status: 404, title: 'There is no such payment' },
  out_of_stock: { status: 409, title: 'There are not that many left' },
  price_changed: { status: 409, title: 'The price is another by now' },
  cart_line_missing: { status: 404, title: 'The cart has no such line' },
  delivery_unavailable: { status: 409, title: 'The shop does not deliver so' },
  move_impossible: { status: 409, title: 'The order cannot go there from where it is' },
  payment_over: { status: 409, title: 'This can no longer be paid' },
  refund_too_large: { status: 409, title: 'That much can no longer go back' },
  payments_off: { status: 409, title: 'The shop takes no payments online' },
  offer_not_running: { status: 409, title: 'The offer is not running' },
  offer_invalid: { status: 400, title: 'The offer’s numbers do not fit one another or the product' },
  variant_not_offered: { status: 409, title: 'This variant is not offered to groups' },
  quota_reached: { status: 409, title: 'The offer’s groups have sold all they may' },
  too_many_groups: { status: 409, title: 'The caller leads as many gathering groups as the offer allows' },
  too_many_units: { status: 409, title: 'One buyer may not take so many' },
  already_joined: { status: 409, title: 'The caller is in this group already' },
  group_full: { status: 409, title: 'All seats are taken or held' },
  group_lapsed: { status: 409, title: 'The group’s time ran out' },
  group_succeeded: { status: 409, title: 'The group has succeeded already' },
  group_closed: { status: 409, title: 'The group was closed' },
  not_joined: { status: 409, title: 'The caller has no seat in this group' },
  too_few_people: { status: 409, title: 'A group of fewer than two people cannot be completed' },
} as const satisfies Record<RefusalCode, Problem>

const BROKEN = { status: 500, title: 'Something broke on our side' }

/** A refusal is an answer (RFC 9457); anything else is a bug, which is logged whole and told to nobody. */
export function failure(error: unknown, requestId: string, log: Log): Response {
  if (error instanceof Refused) return problem(error.code, PROBLEMS[error.code], requestId, error.detail)
  if (wasTooBusy(error)) return problem('busy', PROBLEMS.busy, requestId, {})
  log.error({ err: error, requestId }, 'A call broke')
  return problem('broken', BROKEN, requestId, {})
}

function problem(code: string, { status, title }: Problem, requestId: string, detail: Refused['detail']): Response {
  const body = { type: `urn:vmeste:problem:${code}`, title, status, code, ...detail, requestId }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...STANDARD_HEADERS,
      'Content-Type': 'application/problem+json',
      [HEADERS.requestId]: requestId,
    },
  })
}
