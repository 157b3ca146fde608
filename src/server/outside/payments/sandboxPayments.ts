import * as v from 'valibot'

import { PaymentId } from '#domain/ids.ts'
import { DAY } from '#domain/time.ts'

import type { Db, Transaction } from '../../db/sql.ts'
import type { PaymentAt, Payments, ProviderPayment } from './payments.ts'
import { type At, capture, findAtSandbox, keepReceipt, open, refund, release } from './sandboxRows.ts'

/** What the sandbox sends when something happened at its pay page. */
export const SandboxEvent = v.object({ event: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,200}$/)), payment: PaymentId })
export type SandboxEvent = v.InferOutput<typeof SandboxEvent>

const SandboxWebhook = v.pipe(v.string(), v.parseJson(), SandboxEvent)

/** A payment provider without money. It lives in the shop's database, in tables of its own that only it reads. */
export function createSandboxPayments({ db, transaction }: { db: Db; transaction: Transaction }): Payments {
  return {
    provider: 'sandbox',
    // As banks do with cards.
    holdsFor: 7 * DAY,

    async authorise({ shop, payment, amount, taking, title }) {
      await transaction((tx) => open(tx, { shop, payment }, { amount, taking, title }))
      return { reference: payment, page: `pay.html#shop=${shop}&payment=${payment}` }
    },

    async capture(at, amount) {
      await transaction(async (tx) => {
        const captured = await capture(tx, at, amount)
        if (!captured) await expectState(tx, at, ['captured', 'refunded'])
      })
    },

    async release(at) {
      await transaction(async (tx) => {
        const released = await release(tx, at)
        if (!released) await expectState(tx, at, ['released'])
      })
    },

    async refund(at, amount, key) {
      await transaction(async (tx) => {
        const refunded = await refund(tx, at, amount, key)
        if (!refunded) throw new Error(`Sandbox payment ${at.payment} has less than ${amount} kopecks left to refund`)
      })
    },

    async giveReceipt(at, receipt, key) {
      await transaction((tx) => keepReceipt(tx, at, receipt, key))
    },

    read: (at) => getAtSandbox(db, at),

    eventOf(body) {
      const event = v.safeParse(SandboxWebhook, body)
      return event.success ? event.output : null
    },
  }
}

async function getAtSandbox(db: Db, at: At): Promise<ProviderPayment> {
  const payment = await findAtSandbox(db, at)
  if (!payment) throw new Error(`The sandbox knows no payment ${at.payment}`)
  const { state, authorised, captured, released, refunded } = payment
  return { state, authorised, captured, released, refunded }
}

/** A repeat finds its work done; anything else that keeps a payment from moving is said aloud. */
async function expectState(db: Db, at: PaymentAt, expected: readonly ProviderPayment['state'][]): Promise<void> {
  const { state } = await getAtSandbox(db, at)
  if (!expected.includes(state)) {
    throw new Error(`Sandbox payment ${at.payment} is ${state}, expected ${expected.join(' or ')}`)
  }
}
