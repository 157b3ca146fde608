import type { BuyerId } from '#domain/ids.ts'
import { createWork, type Handlers } from '#server/work/createWork.ts'
import type { JobHandlers } from '#server/work/jobs.ts'

import type { TestShop } from './shop.ts'

const unexpected = () => Promise.reject(new Error('No such work was queued here'))
const NO_JOBS: JobHandlers = {
  capture: unexpected,
  release: unexpected,
  refund: unexpected,
  receipt: unexpected,
  reread: unexpected,
  webhook: unexpected,
  tell: unexpected,
  know_person: unexpected,
  picture: unexpected,
}
const NO_TIMERS: Handlers['timers'] = {
  hold_end: unexpected,
  hold_warning: unexpected,
  deadline_reminder: unexpected,
  group_deadline: unexpected,
  payment_deadline: unexpected,
}

type WhatItDoes = Readonly<{
  jobs?: Partial<JobHandlers>
  timers?: Partial<Handlers['timers']>
  sweeps?: Handlers['sweeps']
}>

/** A worker that can do only what a test gives it to do. */
export const workerOf = ({ world }: TestShop, { jobs = {}, timers = {}, sweeps = [] }: WhatItDoes) =>
  createWork(world, { jobs: { ...NO_JOBS, ...jobs }, timers: { ...NO_TIMERS, ...timers }, sweeps })

/** Some job, told from others by its key. */
export const jobNamed = ({ world, shop }: TestShop, key: string) => ({
  shop,
  kind: 'know_person' as const,
  key,
  payload: { buyer: world.newId() as BuyerId },
  runAt: world.now(),
})
