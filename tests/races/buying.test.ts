import { beforeEach, expect, it } from 'vitest'

import { getCart } from '#domain/contract/cart.ts'
import type { OutputOf } from '#domain/contract/endpoint.ts'
import { joinGroup } from '#domain/contract/groupBuys.ts'
import { getOrder, placeOrder } from '#domain/contract/orders.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import { PAY_WITHIN } from '#domain/order.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, PEOPLE, PICKUP, RECIPIENT, someone } from '#mocks/builders.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { type Buyers, buyersIn } from '#tests/conformance/harness/buying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { codesOf } from './codesOf.ts'
import { countEach } from './countEach.ts'
import { noteRound } from './noteRound.ts'
import { AGAIN, onPostgres } from './onPostgres.ts'
import { turnsOfTheLoop } from './turnsOfTheLoop.ts'

const { anna, boris } = PEOPLE
const LASTS = 30 * MINUTE
const DEADLINE = after(NOON, LASTS)
/** An order and its payment: goods or money, never neither and never both. */
const ENDINGS = /^(paid captured|cancelled released)$/
const HOLD_ENDS = after(NOON, 10 * MINUTE)

onPostgres('at once', (fresh) => {
  let shop: TestShop
  let buyers: Buyers

  beforeEach(async () => {
    shop = await fresh()
    buyers = buyersIn(shop)
  })

  const crowd = (people: number) => Array.from({ length: people }, () => someone())
  const offered = async (capacity: number, goal = capacity) =>
    shop.offers(anOffer({ product: await shop.sells(aProduct({ stock: 100 })), capacity, goal, lasts: LASTS }))

  /** Several processes work in the background. */
  const processes = (count: number) => Array.from({ length: count }, () => createWork(shop.world, HANDLERS))
  const everybodyWorks = () => Promise.all(processes(3).map((process) => process.runDue()))

  const nothingBroke = async () => {
    expect(shop.faults).toEqual([])
    expect(await brokenPromises(shop)).toEqual([])
  }

  it('the last seat is given to one of sixty-four [SEAT-01]', AGAIN, async () => {
    const offer = await offered(2)
    const { groupId } = await buyers.opens(anna, offer)
    const people = crowd(64)
    await Promise.all(people.map((person) => buyers.as(person).call(getCart, {})))

    const asked = await Promise.allSettled(people.map((person) => buyers.asksToJoin(person, groupId, offer)))

    expect(noteRound(codesOf(asked))).toEqual({ given: 1, group_full: 63 })
    const [winner] = asked.flatMap((one, at) =>
      one.status === 'fulfilled' ? [{ seat: one.value, person: people[at] }] : [],
    )
    if (!winner?.person) throw new Error('Somebody has the last seat')
    await buyers.pays(winner.person, winner.seat.orderId)
    expect((await buyers.sees(anna, groupId)).group).toMatchObject({ state: 'succeeded', taken: 2, held: 0 })
    await nothingBroke()
  })

  it('thirty-two pay, and the group succeeds once, for each of them [GROUP-04] [TELL-01]', AGAIN, async () => {
    const offer = await offered(32)
    const [organiser, ...others] = crowd(32)
    if (!organiser) throw new Error('A crowd has somebody in it')
    const first = await buyers.asksToOpen(organiser, offer)
    const seats = await Promise.all(others.map((person) => buyers.asksToJoin(person, first.groupId, offer)))
    const everybody = [
      { person: organiser, ...first },
      ...seats.map((seat, at) => ({ person: others[at] ?? organiser, ...seat })),
    ]
    await Promise.all(
      everybody.map(async ({ person, orderId }) =>
        buyers.settles(await buyers.goesToPay(person, orderId), 'pay_twice'),
      ),
    )

    await everybodyWorks()

    expect((await buyers.sees(organiser, first.groupId)).group).toMatchObject({
      state: 'succeeded',
      taken: 32,
      held: 0,
    })
    const orders = await Promise.all(
      everybody.map(({ person, orderId }) => buyers.as(person).call(getOrder, { orderId })),
    )
    expect(noteRound(countEach(orders, ({ state, payment }) => `${state} ${payment?.captured}`))).toEqual({
      'paid 79200': 32,
    })
    const told = shop.network.told.filter(({ message }) => message.includes('собралась'))
    expect(told.length).toBe(32)
    await nothingBroke()
  })

  it('ten units are sold to ten of sixty-four [STOCK-01]', AGAIN, async () => {
    const goods = await shop.sells(aProduct({ stock: 10 }))
    const people = crowd(64)

    const asked = await Promise.allSettled(people.map((person) => buyers.asksToBuy(person, goods)))

    expect(noteRound(codesOf(asked))).toEqual({ given: 10, out_of_stock: 54 })
    await nothingBroke()
  })

  it('two goods ordered in either order never wait for one another in a circle', AGAIN, async () => {
    const mug = await shop.sells(aProduct({ stock: 100 }))
    const plate = await shop.sells(aProduct({ stock: 100 }))
    const lines = [mug, plate].map(({ variant, price }) => ({ variantId: variant.id, quantity: 1, price }))
    const wanted = { delivery: PICKUP, deliveryPrice: NOTHING, recipient: RECIPIENT }

    const asked = await Promise.allSettled(
      crowd(32).map((person, at) =>
        buyers.as(person).call(placeOrder, { ...wanted, lines: at % 2 === 0 ? lines : lines.toReversed() }),
      ),
    )

    expect(noteRound(codesOf(asked))).toEqual({ given: 32 })
    await nothingBroke()
  })

  it('ten taps with one key are one seat and one answer [ORDER-02]', AGAIN, async () => {
    const offer = await offered(5)
    const { groupId } = await buyers.opens(anna, offer)
    const tap = {
      groupId,
      variantId: offer.product.variant.id,
      delivery: PICKUP,
      recipient: RECIPIENT,
      ifFull: 'release' as const,
      visible: true,
      atMost: kopecks(792_00),
    }
    const client = buyers.as(boris)
    await client.call(getCart, {})

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.call(joinGroup, tap, { key: 'one-intent' })),
    )

    const seats = new Set(answers.map(({ orderId }) => orderId)).size
    expect(noteRound({ taps: answers.length, seats })).toEqual({ taps: 10, seats: 1 })
    expect((await buyers.sees(anna, groupId)).group).toMatchObject({ taken: 1, held: 1 })
    await nothingBroke()
  })

  it('ten taps with keys of their own are one seat [SEAT-02]', AGAIN, async () => {
    const offer = await offered(5)
    const { groupId } = await buyers.opens(anna, offer)
    await buyers.sees(boris, groupId)

    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => buyers.asksToJoin(boris, groupId, offer)))

    expect(noteRound(codesOf(asked))).toEqual({ given: 1, already_joined: 9 })
    await nothingBroke()
  })

  it('a payment and the end of its hold leave its buyer seated [SEAT-04] [LATE-03]', AGAIN, async () => {
    const offer = await offered(3, 2)
    const { groupId } = await buyers.opens(anna, offer)
    const seat = await buyers.asksToJoin(boris, groupId, offer)
    const payment = await buyers.goesToPay(boris, seat.orderId)
    shop.travelTo(HOLD_ENDS)
    await buyers.settles(payment, 'pay')

    await everybodyWorks()

    expect((await buyers.sees(boris, groupId)).group).toMatchObject({ state: 'gathering', taken: 2, held: 0 })
    const order = await buyers.as(boris).call(getOrder, { orderId: seat.orderId })
    expect(noteRound(countEach([order], ({ state }) => state))).toEqual({ waiting: 1 })
    await nothingBroke()
  })

  it(
    'payments and the end of their half hour leave each order paid or its money let go [ORDER-05]',
    AGAIN,
    async () => {
      const goods = await shop.sells(aProduct({ stock: 8 }))
      const people = crowd(8)
      const orders = await Promise.all(people.map((person) => buyers.asksToBuy(person, goods)))
      const payments = await Promise.all(orders.map(({ orderId }, at) => buyers.goesToPay(people[at] ?? anna, orderId)))
      shop.travelTo(after(NOON, PAY_WITHIN))
      await Promise.all(payments.map((payment) => buyers.settles(payment, 'pay')))

      await everybodyWorks()

      const ends = await Promise.all(
        orders.map(({ orderId }, at) => buyers.as(people[at] ?? anna).call(getOrder, { orderId })),
      )
      for (const end of Object.keys(noteRound(countEach(ends, endOf)))) expect(end).toMatch(ENDINGS)
      await nothingBroke()
    },
  )

  it(
    'payments and the deadline leave everybody with their goods or with their money [TIME-01] [MONEY-01]',
    AGAIN,
    async () => {
      const offer = await offered(10, 5)
      const people = crowd(8)
      const { groupId } = await buyers.opens(anna, offer)
      const seats = await Promise.all(people.map((person) => buyers.asksToJoin(person, groupId, offer)))
      const payments = await Promise.all(seats.map(({ orderId }, at) => buyers.goesToPay(people[at] ?? anna, orderId)))
      shop.travelTo(after(DEADLINE, -1))
      await Promise.all(payments.map((payment) => buyers.settles(payment, 'pay')))

      const paying = processes(2).map((process) => process.runDue())
      await turnsOfTheLoop(Math.floor(Math.random() * 60))
      shop.travelTo(DEADLINE)
      await Promise.all([...paying, buyers.works()])
      await everybodyWorks()

      const { group } = await buyers.sees(anna, groupId)
      expect(group.state).toBe(group.taken >= 5 ? 'succeeded' : 'lapsed')
      const orders = await Promise.all(
        seats.map(({ orderId }, at) => buyers.as(people[at] ?? anna).call(getOrder, { orderId })),
      )
      for (const end of Object.keys(noteRound(countEach(orders, endOf)))) expect(end).toMatch(ENDINGS)
      expect(orders.filter(({ state }) => state === 'paid').length).toBe(
        group.state === 'succeeded' ? group.taken - 1 : 0,
      )
      await nothingBroke()
    },
  )
})

const endOf = ({ state, payment }: OutputOf<typeof getOrder>) => `${state} ${payment?.state}`
