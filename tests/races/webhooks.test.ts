import { expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { PEOPLE } from '#mocks/builders.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { everyEngine } from '#tests/conformance/everyEngine.ts'
import { atThePayPage, sandbox } from '#tests/conformance/harness/paying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'

import { noteRound } from './noteRound.ts'

/** What a provider sends in the life of one payment; the last one twice over. */
const SENT = ['waiting_for_capture', 'succeeded', 'refund.succeeded', 'refund.succeeded'] as const

/** Every order in which four things can come. */
function permutations<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  if (things.length <= 1) return [things]
  return things.flatMap((thing, at) => permutations(things.toSpliced(at, 1)).map((others) => [thing, ...others]))
}

everyEngine('webhooks of a payment', (fresh) => {
  it(`that come in each of ${permutations(SENT).length} orders, each of them at any time, come to the same [MONEY-06] [MONEY-07]`, async () => {
    const shop = await fresh({ payments: sandbox() })
    const workers = [shop.app.work, createWork(shop.world, HANDLERS)]

    for (const [number, order] of permutations(SENT).entries()) {
      const { orderId, paymentId, goods } = await atThePayPage(shop)
      const send = (event: string) =>
        shop.guest().fetch('/payments/webhooks/sandbox', {
          method: 'POST',
          body: JSON.stringify({ event: `${event}:${paymentId}`, payment: paymentId }),
        })
      // The buyer pays between two of them, another time after another one.
      const paidAfter = number % SENT.length
      for (const [at, event] of order.entries()) {
        if (at === paidAfter) await shop.guest().call(settleSandboxPayment, { paymentId, outcome: 'pay' })
        await Promise.all([send(event), ...workers.map((worker) => worker.runDue())])
      }
      await Promise.all(workers.map((worker) => worker.runDue()))

      const { state, payment, events } = await shop.as(PEOPLE.anna).call(getOrder, { orderId })
      expect({ order, state, captured: payment?.captured, told: events.length }).toEqual({
        order,
        state: 'paid',
        captured: goods.price,
        told: 3,
      })
      noteRound({ paid: 1 })
    }
    expect(shop.faults).toEqual([])
    expect(await brokenPromises(shop)).toEqual([])
  })
})
