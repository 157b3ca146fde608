import { expect, it } from 'vitest'

import { MINUTE } from '#domain/time.ts'
import { queue } from '#server/work/outbox.ts'
import { countFailedSweeps } from '#server/work/sweeps.ts'

import { everyEngine } from './everyEngine.ts'
import { jobNamed, workerOf } from './harness/workers.ts'

everyEngine('a sweep that fails', (fresh) => {
  it('takes nothing from the others nor from what is due, is logged and counted, and comes again [TIME-09]', async () => {
    const shop = await fresh()
    const [swept, done]: [number[], string[]] = [[], []]
    const work = workerOf(shop, {
      jobs: { know_person: async (_, { key }) => void done.push(key) },
      sweeps: [
        async function looksForTimers() {
          throw new Error('A row cannot be read')
        },
        async (_, { now }) => void swept.push(now),
      ],
    })

    await work.runDue()
    shop.pass(MINUTE)
    await shop.world.transaction((tx) => queue(tx, jobNamed(shop, 'anna')))
    await work.runDue()

    expect([swept.length, done, countFailedSweeps(shop.world)]).toEqual([2, ['anna'], 2])
    expect(shop.faults).toMatchObject([
      { message: 'A sweep failed and will be tried again', facts: { sweep: 'looksForTimers', shop: shop.shop } },
      {},
    ])
  })
})
