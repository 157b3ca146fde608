import { expect, it } from 'vitest'

import { after, HOUR, MINUTE, SECOND } from '#domain/time.ts'
import { NOON } from '#mocks/builders.ts'
import { queue } from '#server/work/outbox.ts'
import { arm, disarm } from '#server/work/timers.ts'

import { everyEngine } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'
import { jobNamed, workerOf } from './harness/workers.ts'

everyEngine('timers', (fresh) => {
  const seatTimer = ({ shop }: TestShop, about = 'seat') => ({ shop, kind: 'hold_end' as const, about })

  it('fire once, at their instant and not before, however often they were armed [TIME-05]', async () => {
    const shop = await fresh()
    const fired: string[] = []
    const work = workerOf(shop, { timers: { hold_end: async (_, about) => void fired.push(about) } })
    const firesAt = after(NOON, 10 * MINUTE)
    await shop.world.transaction((tx) => arm(tx, { ...seatTimer(shop), firesAt }))
    await shop.world.transaction((tx) => arm(tx, { ...seatTimer(shop), firesAt: after(firesAt, HOUR) }))

    shop.travelTo(after(firesAt, -1))
    const early = await work.runDue()
    shop.travelTo(firesAt)
    const inTime = await work.runDue()
    shop.pass(2 * HOUR)

    expect([early, inTime, await work.runDue()]).toEqual([0, 1, 0])
    expect(fired).toEqual(['seat'])
  })

  it('that were disarmed never fire', async () => {
    const shop = await fresh()
    const work = workerOf(shop, {})
    await shop.world.transaction((tx) => arm(tx, { ...seatTimer(shop), firesAt: NOON }))
    await shop.world.transaction((tx) => disarm(tx, seatTimer(shop)))

    expect(await work.runDue()).toBe(0)
  })

  it('whose work failed leave nothing half done and fire again', async () => {
    const shop = await fresh()
    let failing = true
    const work = workerOf(shop, {
      jobs: { know_person: async () => {} },
      timers: {
        async hold_end(tx) {
          await queue(tx, jobNamed(shop, 'half of the work'))
          if (failing) throw new Error('The other half went wrong')
        },
      },
    })
    await shop.world.transaction((tx) => arm(tx, { ...seatTimer(shop), firesAt: NOON }))

    const failed = await work.runDue()
    failing = false
    shop.pass(3 * SECOND)
    const timerAndItsJob = await work.runDue()

    expect([failed, timerAndItsJob]).toEqual([1, 2])
  })

  it('fire once between two workers who see them due together [TIME-05]', async () => {
    const shop = await fresh()
    const fired: string[] = []
    const timers = { hold_end: async (_: unknown, about: string) => void fired.push(about) }
    const workers = [workerOf(shop, { timers }), workerOf(shop, { timers }), workerOf(shop, { timers })]
    const seats = Array.from({ length: 100 }, (_, at) => `seat ${at}`)
    await shop.world.transaction((tx) => arm(tx, ...seats.map((seat) => ({ ...seatTimer(shop, seat), firesAt: NOON }))))

    await Promise.all(workers.map((work) => work.runDue()))

    expect(fired.toSorted()).toEqual(seats.toSorted())
  })
})
