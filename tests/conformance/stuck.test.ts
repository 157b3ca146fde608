import { beforeEach, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { cancelShopOrder } from '#domain/contract/refunds.ts'
import { listStuck, tryStuckAgain } from '#domain/contract/stuck.ts'
import type { OrderId } from '#domain/ids.ts'
import { DAY, HOUR, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, type Goods, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { Payments } from '#server/outside/payments/payments.ts'
import { readBacklog } from '#server/work/backlog.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, olga } = PEOPLE

everyEngine('work about money that was given up', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let mug: Goods
  let silent: ReadonlySet<keyof Payments>

  beforeEach(async () => {
    silent = new Set()
    shop = await fresh({ payments: sandbox(moody) })
    buyers = buyersIn(shop)
    mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
  })

  /** Keeps silent about what it is told to. */
  const moody = ({ capture, release, refund }: Payments): Partial<Payments> => {
    const unless =
      <Asked extends unknown[]>(verb: keyof Payments, act: (...asked: Asked) => Promise<void>) =>
      async (...asked: Asked) => {
        if (silent.has(verb)) throw new Error('The bank is closed')
        return act(...asked)
      }
    return {
      capture: unless('capture', capture),
      release: unless('release', release),
      refund: unless('refund', refund),
    }
  }

  const paid = async () => {
    const { orderId } = await buyers.asksToBuy(anna, mug)
    await buyers.pays(anna, orderId)
    return orderId
  }
  const daysPass = async () => {
    for (let spent = 0; spent < 3 * DAY; spent += HOUR) {
      await buyers.works()
      shop.pass(HOUR)
    }
  }
  // Signed in anew: days have passed.
  const order = (orderId: OrderId) => shop.as(anna).call(getOrder, { orderId })
  const stuck = async () => (await shop.as(olga).call(listStuck, {})).jobs

  it('is on the seller’s list: what, about which order, what the bank said, since when [MONEY-13]', async () => {
    silent = new Set(['capture'])
    const orderId = await paid()

    await daysPass()

    expect(await stuck()).toEqual([
      { kind: 'capture', key: orderId, orderId, error: 'The bank is closed', since: expect.any(Number) },
    ])
    expect(await readBacklog(shop.world.db, SHOP)).toEqual([{ kind: 'capture', state: 'dead', jobs: 1 }])
  })

  it('is said honestly to its buyer', async () => {
    silent = new Set(['capture'])
    const orderId = await paid()

    await daysPass()

    expect(await order(orderId)).toMatchObject({ state: 'authorised', payment: { trouble: 'taking' } })
  })

  it('is said honestly in the group whose money does not come back', async () => {
    const offer = await shop.offers(anOffer({ product: mug, lasts: HOUR }))
    const { groupId } = await buyers.opens(anna, offer)
    silent = new Set(['release'])

    await daysPass()

    const later = buyersIn(shop)
    expect((await later.sees(anna, groupId)).mine).toMatchObject({
      money: { state: 'authorised', stuck: true },
    })
  })

  it('is tried again when the seller says so, and twice is harmless [MONEY-13]', async () => {
    const orderId = await paid()
    silent = new Set(['refund'])
    await shop.as(olga).call(cancelShopOrder, { orderId })
    await daysPass()
    expect(await order(orderId)).toMatchObject({ payment: { trouble: 'returning', refunded: 0 } })
    const [job] = await stuck()
    if (!job) throw new Error('The refund was given up')

    silent = new Set()
    const { kind, key } = job
    const seller = shop.as(olga)
    const answers = await Promise.all([1, 2, 3].map(() => seller.call(tryStuckAgain, { kind, key })))
    await buyers.works()

    expect(answers.map(({ jobs }) => jobs)).toEqual([[], [], []])
    expect(await order(orderId)).toMatchObject({ payment: { state: 'refunded', trouble: null, refunded: 990_00 } })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('comes back to the list when it fails for another day', async () => {
    silent = new Set(['capture'])
    const orderId = await paid()
    await daysPass()
    const [first] = await stuck()

    await shop.as(olga).call(tryStuckAgain, { kind: 'capture', key: orderId })
    const meanwhile = await stuck()
    await daysPass()

    expect(meanwhile).toEqual([])
    expect((await stuck())[0]?.since).toBeGreaterThan(first?.since ?? Infinity)
  })

  it('that nobody gave up is not begun anew', async () => {
    const orderId = await paid()
    shop.pass(MINUTE)

    await shop.as(olga).call(tryStuckAgain, { kind: 'capture', key: orderId })

    expect(await buyers.works()).toBe(0)
  })
})
