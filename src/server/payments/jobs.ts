import type { PaymentId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'
import { orderCaptured } from '../orders/orderCaptured.ts'
import { receiptOfRefund } from '../receipts/write.ts'
import type { JobAt, JobHandlers } from '../work/jobs.ts'
import { queue } from '../work/outbox.ts'
import { transact } from '../work/transact.ts'
import { atProvider, refresh } from './refresh.ts'
import { findRefund, refundIsDone } from './refundRows.ts'
import { refundDifference, refundRest } from './refunds.ts'
import { findPayment, findPaymentOf, type Sweeping, takeUnsettled } from './rows.ts'

type PaymentJobs = Pick<JobHandlers, 'capture' | 'release' | 'refund' | 'reread' | 'webhook'>

/**
 * Each asks the provider for something under a key of its own, so that a repeat is harmless, and then for what came of
 * it. A payment that ended otherwise meanwhile asks for nothing: money that was let go cannot be taken.
 */
export const paymentJobs: PaymentJobs = {
  async capture({ order, amount }, { world, shop }) {
    const payment = await findPaymentOf(world.db, shop, order)
    const there = payment && atProvider(world, shop, payment)
    if (!there) return

    const { payments, at } = there
    if (payment.state === 'authorised') {
      try {
        await payments.capture(at, amount, `capture:${payment.id}`)
      } finally {
        // A bank that has let go takes nothing any more: the buyer hears of that now, and not when it is asked again.
        await refresh(world, there)
      }
    }
    // What was charged at once was charged whole: what was too much goes back.
    await transact(world, async (tx, afterCommit) => {
      const now = world.now()
      await refundDifference(tx, { world, shop, order, kept: amount, now })
      const { state } = (await findPaymentOf(tx, shop, order)) ?? payment
      if (state === 'captured') await orderCaptured(tx, { world, shop, orderId: order, now, afterCommit })
    })
    world.bell.ring('work')
  },

  async release({ order }, { world, shop }) {
    const payment = await findPaymentOf(world.db, shop, order)
    const there = payment && atProvider(world, shop, payment)
    if (!there) return

    // Held or taken: by now the bank may know better than we do.
    await refresh(world, there)
    const { state } = (await findPayment(world.db, shop, payment.id)) ?? payment
    if (state === 'authorised') {
      await there.payments.release(there.at, `release:${payment.id}`)
      await refresh(world, there)
    }
    if (state === 'captured') {
      await transact(world, (tx) => refundRest(tx, { world, shop, order, now: world.now() }))
      world.bell.ring('work')
    }
  },

  async refund({ refund: id }, { world, shop }) {
    const refund = await findRefund(world.db, shop, id)
    if (!refund || refund.doneAt !== null) return
    const payment = await findPayment(world.db, shop, refund.payment)
    const there = payment && atProvider(world, shop, payment)
    if (!there) return

    await there.payments.refund(there.at, refund.amount, `refund:${id}`)
    await refresh(world, there, async (tx) => {
      const now = world.now()
      if (await refundIsDone(tx, shop, id, now)) await receiptOfRefund(tx, { world, shop, refund, now })
    })
  },

  reread: (job, at) => ask(job.payment, at),
  webhook: (job, at) => ask(job.payment, at),
}

async function ask(id: PaymentId, { world, shop }: JobAt): Promise<void> {
  const payment = await findPayment(world.db, shop, id)
  const there = payment && atProvider(world, shop, payment)
  if (there) await refresh(world, there)
}

/** Has payments asked about whose provider has been silent for too long: a webhook may have been lost. */
export async function rereadUnsettled(tx: Tx, { shop, now }: Sweeping): Promise<void> {
  const quiet = await takeUnsettled(tx, { shop, now })
  const jobs = quiet.map((payment) => ({
    shop,
    kind: 'reread' as const,
    key: `${payment}@${now}`,
    payload: { payment },
    runAt: now,
  }))
  await queue(tx, ...jobs)
}
