import { beforeEach, expect, it } from 'vitest'

import { completeGroup, leaveGroup } from '#domain/contract/groupLife.ts'
import { getOrder } from '#domain/contract/orders.ts'
import type { GroupId, OrderId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, PEOPLE, someone, type Someone } from '#mocks/builders.ts'
import { type Buyers, buyersIn } from '#tests/conformance/harness/buying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { codesOf } from './codesOf.ts'
import { noteRound } from './noteRound.ts'
import { AGAIN, onPostgres } from './onPostgres.ts'

const { anna, boris, olga } = PEOPLE
const LASTS = 30 * MINUTE
const DEADLINE = after(NOON, LASTS)

onPostgres('leaving at once with', (fresh) => {
  let shop: TestShop
  let buyers: Buyers

  beforeEach(async () => {
    shop = await fresh()
    buyers = buyersIn(shop)
  })

  const offered = async (capacity: number, goal = capacity) =>
    shop.offers(anOffer({ product: await shop.sells(aProduct({ stock: 100 })), capacity, goal, lasts: LASTS }))
  const leaves = (person: Someone, groupId: GroupId) => buyers.as(person).call(leaveGroup, { groupId })
  const group = async (groupId: GroupId) => (await buyers.sees(anna, groupId)).group
  const endingOf = async (person: Someone, orderId: OrderId) => {
    const { state, payment } = await buyers.as(person).call(getOrder, { orderId })
    return `${state} ${payment?.state}`
  }
  const everythingSettles = async () => {
    while ((await shop.app.work.runDue()) > 0);
    expect(shop.faults).toEqual([])
    expect(await brokenPromises(shop)).toEqual([])
  }

  it('one’s own payment ends with the money back and no seat [SEAT-07] [LATE-01]', AGAIN, async () => {
    const offer = await offered(3)
    const { groupId } = await buyers.opens(anna, offer)
    const seat = await buyers.asksToJoin(boris, groupId, offer, { ifFull: 'open_new' })
    await buyers.settles(await buyers.goesToPay(boris, seat.orderId), 'pay')

    await Promise.all([buyers.works(), leaves(boris, groupId)])
    await everythingSettles()

    const ending = await endingOf(boris, seat.orderId)
    expect(noteRound({ [ending]: 1 })).toEqual({ 'cancelled released': 1 })
    expect(await buyers.sees(boris, groupId)).toMatchObject({
      group: { state: 'gathering', taken: 1, held: 0 },
      mine: { state: 'released', movedTo: null },
    })
  })

  it(
    'the last payment leaves everybody in a group that succeeded, or one of them out of one that gathers [SEAT-07] [GROUP-04]',
    AGAIN,
    async () => {
      const offer = await offered(3)
      const { groupId, orderId } = await buyers.opens(anna, offer)
      const other = await buyers.joins(boris, groupId, offer)
      const last = someone()
      const seat = await buyers.asksToJoin(last, groupId, offer)
      await buyers.settles(await buyers.goesToPay(last, seat.orderId), 'pay')

      const [, left] = await Promise.allSettled([buyers.works(), leaves(anna, groupId)])
      await everythingSettles()

      const inTime = left.status === 'fulfilled'
      expect(noteRound(codesOf([left]))).toEqual(inTime ? { given: 1 } : { group_succeeded: 1 })
      expect(await group(groupId)).toMatchObject(
        inTime ? { state: 'gathering', taken: 2 } : { state: 'succeeded', taken: 3 },
      )
      expect(await endingOf(anna, orderId)).toBe(inTime ? 'cancelled released' : 'paid captured')
      expect(await endingOf(boris, other.orderId)).toBe(inTime ? 'waiting authorised' : 'paid captured')
    },
  )

  it('the deadline leaves everybody with their goods or with their money [SEAT-07] [TIME-01]', AGAIN, async () => {
    const offer = await offered(10, 3)
    const { groupId } = await buyers.opens(anna, offer)
    const people = Array.from({ length: 5 }, () => someone())
    const seats = []
    for (const person of people) seats.push(await buyers.joins(person, groupId, offer))
    shop.travelTo(after(DEADLINE, -1))

    const leaving = people.map((person) => leaves(person, groupId))
    await new Promise((resolve) => setImmediate(resolve))
    shop.travelTo(DEADLINE)
    const [answers] = await Promise.all([Promise.allSettled(leaving), buyers.works()])
    await everythingSettles()

    const { state, taken } = await group(groupId)
    noteRound({ [`group_${state}`]: 1, ...codesOf(answers) })
    const gone = answers.filter(({ status }) => status === 'fulfilled').length
    expect([state, taken]).toEqual([taken >= 3 ? 'succeeded' : 'lapsed', 6 - gone])
    for (const [at, { orderId }] of seats.entries()) {
      const isIn = answers[at]?.status === 'rejected' && state === 'succeeded'
      expect(await endingOf(people[at] ?? anna, orderId)).toBe(isIn ? 'paid captured' : 'cancelled released')
    }
  })

  it(
    'somebody’s joining gives the group another organiser, or closes it before them [GROUP-07] [GROUP-08]',
    AGAIN,
    async () => {
      const offer = await offered(3)
      const { groupId } = await buyers.opens(anna, offer)
      await buyers.sees(boris, groupId)

      const [left, joined] = await Promise.allSettled([leaves(anna, groupId), buyers.asksToJoin(boris, groupId, offer)])
      await everythingSettles()

      const { state, faces } = await group(groupId)
      expect(codesOf([left])).toEqual({ given: 1 })
      expect(noteRound(codesOf([joined]))).toEqual(state === 'closed' ? { group_closed: 1 } : { given: 1 })
      expect(faces).toMatchObject(state === 'closed' ? [] : [{ organiser: true, state: 'held' }])
    },
  )

  it(
    'everybody else closes the group once, with never more than one organiser [GROUP-07] [GROUP-08]',
    AGAIN,
    async () => {
      const offer = await offered(20)
      const { groupId } = await buyers.opens(anna, offer)
      const people = Array.from({ length: 8 }, () => someone())
      for (const person of people) await buyers.joins(person, groupId, offer)

      const answers = await Promise.allSettled([anna, ...people].map((person) => leaves(person, groupId)))
      await everythingSettles()

      expect(noteRound(codesOf(answers))).toEqual({ given: 9 })
      expect(await group(groupId)).toMatchObject({ state: 'closed', taken: 0, held: 0 })
    },
  )

  it(
    'the seller’s completing it, by others who pay and join: each has their goods or their money [GROUP-10] [MONEY-01]',
    AGAIN,
    async () => {
      const offer = await offered(20, 10)
      const { groupId } = await buyers.opens(anna, offer)
      const people = Array.from({ length: 9 }, () => someone())
      const seats = []
      for (const [at, person] of people.entries()) {
        const seat = await buyers.asksToJoin(person, groupId, offer)
        await buyers.settles(await buyers.goesToPay(person, seat.orderId), 'pay')
        if (at < 3) await buyers.works()
        seats.push(seat)
      }
      const late = [someone(), someone()]

      const [, , ...asked] = await Promise.allSettled([
        buyers.works(),
        buyers.as(olga).call(completeGroup, { groupId, price: kopecks(792_00) }),
        ...people.slice(0, 2).map((person) => leaves(person, groupId)),
        ...late.map((person) => buyers.asksToJoin(person, groupId, offer)),
      ])
      noteRound(codesOf(asked))
      await everythingSettles()

      expect(await group(groupId)).toMatchObject({ state: 'succeeded', held: 0 })
      for (const [at, { orderId }] of seats.entries()) {
        expect(await endingOf(people[at] ?? anna, orderId)).toMatch(/^(paid captured|cancelled released)$/)
      }
    },
  )
})
