import type { PaymentId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'

import type { Tx } from '../db/sql.ts'
import { orderCaptured } from '../orders/orderCaptured.ts'
import { receiptOfRefund } from '../receipts/write.ts'
import type { JobAt, JobHandlers } from '../work/jobs.ts'
import { queue } from '../work/outbox.ts'
import { transact } from '../work/transact.ts'
import type { World } from '../world.ts'
import { type AtProvider, atProvider, refresh } from './refresh.ts'
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

    if (payment.state === 'authorised') await take(world, there, amount)
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

/**
 * Takes the money. A bank that has let go of it takes nothing any more: the order hears of that now, and nothing is tried
 * again.
 */
async function take(world: World, there: AtProvider, amount: Kopecks): Promise<void> {
  const { payments, at } = there
  const failure = await payments.capture(at, amount, `capture:${at.payment}`).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  await refresh(world, there)
  if (!failure) return
  const payment = await findPayment(world.db, at.shop, at.payment)
  if (payment?.state === 'authorised') throw failure.error
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
