import * as v from 'valibot'

import { BuyerId, OrderId, PaymentId, ReceiptId, RefundId, type ShopId } from '#domain/ids.ts'
import { Kopecks } from '#domain/money.ts'
import type { Instant } from '#domain/time.ts'

import type { Tables } from '../db/tables.ts'
import type { World } from '../world.ts'

export type JobKind = Tables['outbox']['kind']

/** What a job of each kind needs to know. Everything else is read when it runs. */
export const JOBS = {
  capture: v.object({ order: OrderId, amount: Kopecks }),
  release: v.object({ order: OrderId }),
  refund: v.object({ refund: RefundId, order: OrderId }),
  receipt: v.object({ receipt: ReceiptId, order: OrderId }),
  reread: v.object({ payment: PaymentId }),
  webhook: v.object({ payment: PaymentId }),
  tell: v.object({ buyer: BuyerId, about: v.string(), key: v.string() }),
  know_person: v.object({ buyer: BuyerId }),
  picture: v.object({ address: v.string() }),
} as const satisfies Record<JobKind, v.GenericSchema>

export type JobOf<Kind extends JobKind> = v.InferOutput<(typeof JOBS)[Kind]>

export type JobAt = Readonly<{
  world: World
  shop: ShopId
  now: Instant
  /** The job's own, the same each time it is tried. */ key: string
}>

/** Not to be done before then. That is no failure: nothing is logged. */
export type PutOff = Readonly<{ until: Instant }>

/**
 * Does a job, outside any transaction. It may be done again after a crash, so doing it twice must come to the same;
 * a throw asks for another try, and it may be put off.
 */
export type JobHandlers = {
  readonly [Kind in JobKind]: (payload: JobOf<Kind>, at: JobAt) => Promise<PutOff | void>
}
