import { forgetOldNotices } from '../notifications/forgetOldNotices.ts'
import { notificationJobs } from '../notifications/jobs.ts'
import { paymentJobs, rereadUnsettled } from '../payments/jobs.ts'
import { askForLostMoney } from '../payments/lostMoney.ts'
import { pictureJobs } from '../pictures/pictureJobs.ts'
import { receiptJobs } from '../receipts/jobs.ts'
import type { Handlers } from './createWork.ts'
import { forgetOld } from './forgetOld.ts'
import { armLostTimers } from './lostTimers.ts'
import { TIMERS } from './timerHandlers.ts'

/** Who does what: every kind of background work, in one table. */
export const HANDLERS: Handlers = {
  jobs: { ...paymentJobs, ...receiptJobs, ...notificationJobs, ...pictureJobs },
  timers: TIMERS,
  sweeps: [armLostTimers, rereadUnsettled, askForLostMoney, forgetOld, forgetOldNotices],
}
