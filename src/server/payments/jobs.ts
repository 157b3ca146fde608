import type { PaymentId } from '#domain/ids.ts'
import { type Kopecks, minus } from '#domain/money.ts'

import type { Tx } from '../db/sql.ts'
import { orderCaptured } from '../orders/orderCaptured.ts'
import type { JobAt, JobHandlers } from '../work/jobs.ts'
import { queue } from '../work/outbox.ts'
import { transact } from '../work/transact.ts'
import { atProvider, refresh } from './refresh.ts'
import { findPayment, findPaymentOf, type Payment, type Sweeping, takeUnsettled } from './rows.ts'

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
    if (payment.state === 'authorised') await payments.capture(at, amount, `capture:${payment.id}`)
    // A method without a hold charged it all at once: what was too much goes back.
    const tooMuch = takenBeyond(payment, amount)
    if (tooMuch !== null) await payments.refund(at, tooMuch, `difference:${payment.id}`)

    await refresh(world, there)
    if (payment.state !== 'captured') return
    await transact(world, (tx, afterCommit) =>
      orderCaptured(tx, { world, shop, orderId: order, now: world.now(), afterCommit }),
    )
  },

  async release({ order }, { world, shop }) {
    const payment = await findPaymentOf(world.db, shop, order)
    const there = payment && atProvider(world, shop, payment)
    if (!there) return

    const { payments, at } = there
    if (payment.state === 'authorised') await payments.release(at, `release:${payment.id}`)
    if (payment.state === 'captured') {
      await payments.refund(at, minus(payment.captured, payment.refunded), `release:${payment.id}`)
    }
    await refresh(world, there)
  },

  async refund({ order, amount }, { world, shop, key }) {
    const payment = await findPaymentOf(world.db, shop, order)
    const there = payment && atProvider(world, shop, payment)
    if (!there) return

    await there.payments.refund(there.at, amount, `refund:${key}`)
    await refresh(world, there)
  },

  reread: (job, at) => ask(job.payment, at),
  webhook: (job, at) => ask(job.payment, at),
}

async function ask(id: PaymentId, { world, shop }: JobAt): Promise<void> {
  const payment = await findPayment(world.db, shop, id)
  const there = payment && atProvider(world, shop, payment)
  if (there) await refresh(world, there)
}

function takenBeyond({ state, captured, refunded }: Payment, amount: Kopecks): Kopecks | null {
  if (state !== 'captured') return null
  const kept = minus(captured, refunded)
  return kept > amount ? minus(kept, amount) : null
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
