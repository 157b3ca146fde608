import { expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { refundOrder } from '#domain/contract/refunds.ts'
import { SECOND } from '#domain/time.ts'
import { aProduct, PEOPLE } from '#mocks/builders.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { everyEngine } from '#tests/conformance/everyEngine.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { createBarrier } from './barrier.ts'
import { noteRound } from './noteRound.ts'
import { AGAIN, onPostgres } from './onPostgres.ts'
import { turnsOfTheLoop } from './turnsOfTheLoop.ts'

const { anna, olga } = PEOPLE

/** What a provider sends in the life of one payment; the last one twice over. */
const SENT = ['waiting_for_capture', 'succeeded', 'refund.succeeded', 'refund.succeeded'] as const
type Sent = (typeof SENT)[number]

/** Two mugs are paid for, and the price of one of them is given back. */
const [BOUGHT, BACK, PRICE] = [2, 1, 990_00]
const THE_SAME = { state: 'paid', captured: BOUGHT * PRICE, refunded: BACK * PRICE, refunds: 1, told: 3 }

/** Each of these orders goes through a whole life of its own. */
const IN_EACH_ORDER = { ...AGAIN, timeout: 120 * SECOND }

everyEngine('webhooks of a payment', (fresh) => {
  it(
    `that come in each of ${permutations(SENT).length} orders, each of them at any time, come to the same [MONEY-06] [MONEY-07]`,
    IN_EACH_ORDER,
    async () => {
      const shop = await fresh({ payments: sandbox() })

      for (const [number, order] of permutations(SENT).entries()) {
        const { sends, pays, givesBack, everybodyWorks, standsAt } = await atThePayPage(shop)
        // The buyer pays between two of them, another time after another one; the seller gives back before a later one.
        const paidBefore = number % (SENT.length - 1)
        for (const [at, event] of order.entries()) {
          if (at === paidBefore) await pays()
          await Promise.all([sends(event), at === paidBefore + 1 && givesBack(), everybodyWorks()])
        }
        await everybodyWorks()

        const ends = await standsAt()
        expect({ order, ...ends }).toEqual({ order, ...THE_SAME })
        noteRound({ 'in order': 1, 'kopecks back': ends.refunded ?? 0 })
      }
      expect(shop.faults).toEqual([])
      expect(await brokenPromises(shop)).toEqual([])
    },
  )
})

onPostgres('webhooks of a payment', (fresh) => {
  it.each(['before anything happened', 'as it is paid', 'as money goes back', 'when all is over'] as const)(
    'that come all at once, %s, come to the same [MONEY-06] [MONEY-07]',
    AGAIN,
    async (moment) => {
      const shop = await fresh()
      const { sends, pays, givesBack, everybodyWorks, standsAt } = await atThePayPage(shop)
      const comeAtOnce = (...happening: readonly (() => Promise<unknown>)[]) => {
        const together = [...SENT.map((event) => () => sends(event)), ...happening]
        const everybodyIsReady = createBarrier(together.length)
        return Promise.all(together.map((each) => everybodyIsReady().then(each)))
      }
      const comeWhile = async (happens: () => Promise<unknown>, makesOld: 'capture' | 'refund') => {
        const { world, isOld } = hearingOldNews(shop, makesOld)
        const processes = Array.from({ length: 3 }, () => createWork(world, HANDLERS))
        for (const process of processes) process.start()
        await comeAtOnce(happens)
        await isOld
        await Promise.all(processes.map((process) => process.stop()))
      }

      if (moment === 'before anything happened') await comeAtOnce()
      await (moment === 'as it is paid' ? comeWhile(pays, 'capture') : pays())
      await everybodyWorks()
      await (moment === 'as money goes back' ? comeWhile(givesBack, 'refund') : givesBack())
      await everybodyWorks()
      if (moment === 'when all is over') await comeAtOnce()
      await everybodyWorks()

      const ends = await standsAt()
      expect(ends).toEqual(THE_SAME)
      noteRound({ sent: SENT.length, 'kopecks back': ends.refunded ?? 0 })
      expect(shop.faults).toEqual([])
      expect(await brokenPromises(shop)).toEqual([])
    },
  )
})

/** An order whose buyer has come to the pay page, in a shop in which several processes work. */
async function atThePayPage(shop: TestShop) {
  const buyers = buyersIn(shop)
  const goods = await shop.sells(aProduct({ price: PRICE }))
  const { orderId } = await buyers.asksToBuy(anna, goods, BOUGHT)
  const payment = await buyers.goesToPay(anna, orderId)
  const back = { orderId, lines: [{ variantId: goods.variant.id, units: BACK }], delivery: false }
  const workers = [shop.app.work, createWork(shop.world, HANDLERS), createWork(shop.world, HANDLERS)]

  return {
    sends: (event: Sent) => {
      const body = JSON.stringify({ event: `${event}:${payment}`, payment })
      return shop.guest().fetch('/payments/webhooks/sandbox', { method: 'POST', body })
    },
    pays: () => buyers.settles(payment, 'pay'),
    givesBack: () => buyers.as(olga).call(refundOrder, back),
    everybodyWorks: () => Promise.all(workers.map((worker) => worker.runDue())),
    standsAt: async () => {
      const { state, payment: money, refunds, events } = await buyers.as(anna).call(getOrder, { orderId })
      const { captured, refunded } = money ?? {}
      return { state, captured, refunded, refunds: refunds.length, told: events.length }
    },
  }
}

/**
 * A world in which all answers of the provider but the first are heard only when it has done something more, so that
 * they are old by then.
 */
function hearingOldNews({ world }: TestShop, makesOld: 'capture' | 'refund') {
  const { payments } = world
  if (!payments) throw new Error('The shop has online payment')
  let doesMore = () => {}
  const isOld = new Promise<void>((resolve) => {
    doesMore = resolve
  })
  const willBeOld = { capture: 'authorised', refund: 'captured' }[makesOld]
  let answers = 0

  const read: typeof payments.read = async (at) => {
    const seen = await payments.read(at)
    if (seen.state !== willBeOld || seen.refunded > 0) return seen
    answers += 1
    if (answers > 1) await isOld.then(() => turnsOfTheLoop(Math.floor(Math.random() * 20)))
    return seen
  }
  const capture: typeof payments.capture = async (...asked) => {
    await payments.capture(...asked)
    if (makesOld === 'capture') doesMore()
  }
  const refund: typeof payments.refund = async (...asked) => {
    await payments.refund(...asked)
    if (makesOld === 'refund') doesMore()
  }
  return { world: { ...world, payments: { ...payments, read, capture, refund } }, isOld }
}

/** Every order in which four things can come. */
function permutations<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  if (things.length <= 1) return [things]
  return things.flatMap((thing, at) => permutations(things.toSpliced(at, 1)).map((others) => [thing, ...others]))
}
