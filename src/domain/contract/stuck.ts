import * as v from 'valibot'

import { OrderId } from '../ids.ts'
import { Instant } from '../time.ts'
import { endpoint } from './endpoint.ts'

/** What is done outside the database. */
export const StuckKind = v.picklist([
  'capture',
  'release',
  'refund',
  'receipt',
  'reread',
  'webhook',
  'tell',
  'know_person',
  'picture',
])
export type StuckKind = v.InferOutput<typeof StuckKind>

/** Something that was tried for most of a day and given up, so that somebody has to look at it. */
export const StuckJob = v.object({
  kind: StuckKind,
  key: v.string(),
  /** The order it is about, where it is about one. */
  orderId: v.nullable(OrderId),
  /** What stopped it the last time, as it was answered. */
  error: v.string(),
  since: Instant,
})
export type StuckJob = v.InferOutput<typeof StuckJob>

const StuckJobs = v.object({ jobs: v.array(StuckJob) })

export const listStuck = endpoint('GET /seller/stuck', {
  summary: 'Work that was given up, newest first, at most 100',
  caller: 'seller',
  input: v.strictObject({}),
  output: StuckJobs,
})

export const tryStuckAgain = endpoint('POST /seller/stuck', {
  summary: 'Has work that was given up tried again; twice is harmless. Answers with what is left',
  caller: 'seller',
  input: v.strictObject({ kind: StuckKind, key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000)) }),
  output: StuckJobs,
})
