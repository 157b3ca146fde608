import { expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { MINUTE } from '#domain/time.ts'
import { PEOPLE } from '#mocks/builders.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { everyEngine } from '#tests/conformance/everyEngine.ts'
import { atThePayPage, sandbox } from '#tests/conformance/harness/paying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'

/** As PostgreSQL says that two transactions met. */
const conflict = () => Object.assign(new Error('could not serialize access'), { code: '40001' })

everyEngine('a database that calls every twentieth statement a conflict', (fresh) => {
  it('costs time and no money: each of ten payments is taken once, by two workers', async () => {
    let inConflict = false
    let statements = 0
    let conflicts = 0
    const shop = await fresh({
      payments: sandbox(),
      onStatement: () => {
        statements += 1
        if (!inConflict || statements % 20 > 0) return
        conflicts += 1
        throw conflict()
      },
    })
    const workers = [shop.app.work, createWork(shop.world, HANDLERS)]
    const ordered = []
    for (let order = 0; order < 10; order++) ordered.push(await atThePayPage(shop))
    const guest = shop.guest()
    for (const { paymentId } of ordered) await guest.call(settleSandboxPayment, { paymentId, outcome: 'pay_twice' })

    inConflict = true
    for (let minute = 0; minute < 15; minute++) {
      await Promise.allSettled(workers.map((work) => work.runDue()))
      shop.pass(MINUTE)
    }
    inConflict = false

    expect(conflicts).toBeGreaterThan(10)
    const anna = shop.as(PEOPLE.anna)
    const ends = await Promise.all(ordered.map(({ orderId }) => anna.call(getOrder, { orderId })))
    expect(ends.map(({ state, payment }) => [state, payment?.captured])).toEqual(
      ordered.map(({ goods }) => ['paid', goods.price]),
    )
    expect(ends.map(({ events }) => events.length)).toEqual(ordered.map(() => 3))
    expect(await brokenPromises(shop)).toEqual([])
  })
})
