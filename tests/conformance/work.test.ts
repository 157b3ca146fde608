import { expect, it } from 'vitest'

import { after, HOUR, MINUTE, SECOND } from '#domain/time.ts'
import { NOON } from '#mocks/builders.ts'
import { readBacklog } from '#server/work/backlog.ts'
import { LAST_ATTEMPT } from '#server/work/backoff.ts'
import { LEASE, queue } from '#server/work/outbox.ts'

import { everyEngine } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'
import { jobNamed, workerOf } from './harness/workers.ts'

const queued = (shop: TestShop, ...keys: readonly string[]) =>
  shop.world.transaction((tx) => queue(tx, ...keys.map((key) => jobNamed(shop, key))))

everyEngine('jobs', (fresh) => {
  it('are done once, however often they were queued [MONEY-04]', async () => {
    const shop = await fresh()
    const done: string[] = []
    const work = workerOf(shop, { jobs: { know_person: async (_, { key }) => void done.push(key) } })
    await queued(shop, 'anna')
    await queued(shop, 'anna', 'boris')

    const first = await work.runDue()
    const second = await work.runDue()

    expect(done.toSorted()).toEqual(['anna', 'boris'])
    expect([first, second]).toEqual([2, 0])
  })

  it('are not queued by a transaction that was rolled back', async () => {
    const shop = await fresh()
    const work = workerOf(shop, {})

    const failing = shop.world.transaction(async (tx) => {
      await queue(tx, jobNamed(shop, 'anna'))
      throw new Error('Something else went wrong')
    })

    await expect(failing).rejects.toThrow('Something else')
    expect(await work.runDue()).toBe(0)
  })

  it('wait for their time', async () => {
    const shop = await fresh()
    const work = workerOf(shop, { jobs: { know_person: async () => {} } })
    await shop.world.transaction((tx) => queue(tx, { ...jobNamed(shop, 'anna'), runAt: after(NOON, MINUTE) }))

    const early = await work.runDue()
    shop.travelTo(after(NOON, MINUTE))

    expect([early, await work.runDue()]).toEqual([0, 1])
  })

  it('that fail are tried again, each time later, until they are done', async () => {
    const shop = await fresh()
    let left = 3
    const work = workerOf(shop, {
      jobs: { know_person: () => ((left -= 1) >= 0 ? Promise.reject(new Error('No answer')) : Promise.resolve()) },
    })
    await queued(shop, 'anna')

    const tries: number[] = []
    for (const wait of [0, 3 * SECOND, 8 * SECOND, 24 * SECOND]) {
      shop.pass(wait)
      tries.push(await work.runDue(), await work.runDue())
    }

    expect(tries).toEqual([1, 0, 1, 0, 1, 0, 1, 0])
    expect(await readBacklog(shop.world.db, shop.shop)).toEqual([])
    expect(shop.faults.map(({ message }) => message)).toEqual(Array(3).fill('A job failed and will be tried again'))
  })

  it('that are put off wait for their time, however often, and were never failures', async () => {
    const shop = await fresh()
    let asked = 0
    const putOff = async () => ((asked += 1) <= 20 ? { until: after(shop.world.now(), HOUR) } : undefined)
    const work = workerOf(shop, { jobs: { know_person: putOff } })
    await queued(shop, 'anna')

    for (let hour = 0; hour < 20; hour += 1) {
      await work.runDue()
      shop.pass(HOUR - 1)
      await work.runDue()
      shop.pass(1)
    }

    expect([asked, await work.runDue(), await work.runDue()]).toEqual([20, 1, 0])
    expect(await readBacklog(shop.world.db, shop.shop)).toEqual([])
    expect(shop.faults).toEqual([])
  })

  it('that never succeed are given up after most of a day, and an owner can see it', async () => {
    const shop = await fresh()
    let tries = 0
    const work = workerOf(shop, {
      jobs: {
        know_person: () => {
          tries += 1
          return Promise.reject(new Error('No answer'))
        },
      },
    })
    await queued(shop, 'anna')

    for (let day = 0; day < 4 * 24; day += 8) {
      shop.pass(8 * HOUR)
      await work.runDue()
    }
    for (let again = 0; again < 3; again++) await work.runDue()

    expect(tries).toBe(LAST_ATTEMPT)
    expect(await readBacklog(shop.world.db, shop.shop)).toEqual([{ kind: 'know_person', state: 'dead', jobs: 1 }])
    expect(shop.faults.at(-1)?.message).toBe('A job was given up: an owner has to look at it')
  })

  it('of a worker that died are taken over when its lease ends, and what it says later counts for nothing [TIME-04]', async () => {
    const shop = await fresh()
    let die: ((fault: Error) => void) | undefined
    const dying = workerOf(shop, { jobs: { know_person: () => new Promise((_, reject) => (die = reject)) } })
    const done: string[] = []
    const living = workerOf(shop, { jobs: { know_person: async (_, { key }) => void done.push(key) } })
    await queued(shop, 'anna')
    const died = dying.runDue()
    await expect.poll(() => die).toBeDefined()
    expect(await living.runDue()).toBe(0)
    shop.pass(LEASE - 1)
    const tooEarly = await living.runDue()

    shop.pass(1)
    const takenOver = await living.runDue()
    die?.(new Error('The lost one is found'))
    await died

    expect([tooEarly, takenOver]).toEqual([0, 1])
    expect(done).toEqual(['anna'])
    expect(await readBacklog(shop.world.db, shop.shop)).toEqual([])
  })

  it('are shared by two workers on one database, and each of a thousand is done by one of them', async () => {
    const shop = await fresh()
    const done: string[] = []
    const jobs = { know_person: async (_: unknown, { key }: { key: string }) => void done.push(key) }
    const workers = [workerOf(shop, { jobs }), workerOf(shop, { jobs })]
    const keys = Array.from({ length: 1000 }, (_, at) => `person ${at}`)
    await queued(shop, ...keys)

    await Promise.all(workers.map((work) => work.runDue()))

    expect(done.toSorted()).toEqual(keys.toSorted())
  })

  it('of one kind keep no other kind waiting', async () => {
    const shop = await fresh()
    let answer = (): void => undefined
    const done: string[] = []
    const work = workerOf(shop, {
      jobs: {
        know_person: () => new Promise((resolve) => (answer = resolve)),
        picture: async ({ address }) => void done.push(address),
      },
    })
    const picture = { shop: shop.shop, kind: 'picture' as const, payload: { address: 'cup.jpg' }, runAt: NOON }
    await queued(shop, 'anna')

    work.start()
    await shop.world.transaction((tx) => queue(tx, { ...picture, key: 'cup' }))
    shop.world.bell.ring('work')
    await expect.poll(() => done).toEqual(['cup.jpg'])

    answer()
    await work.stop()
    expect(await readBacklog(shop.world.db, shop.shop)).toEqual([])
  })

  it('are begun the moment the bell rings, and finished before a worker stops', async () => {
    const shop = await fresh()
    const done: string[] = []
    const work = workerOf(shop, { jobs: { know_person: async (_, { key }) => void done.push(key) } })
    work.start()
    await queued(shop, 'anna')

    const rungAt = performance.now()
    shop.world.bell.ring('work')
    await expect.poll(() => done, { interval: 5 }).toEqual(['anna'])
    const took = performance.now() - rungAt
    await work.stop()

    expect(took).toBeLessThan(500)
    await queued(shop, 'boris')
    shop.world.bell.ring('work')
    expect(done).toEqual(['anna'])
  })
})
