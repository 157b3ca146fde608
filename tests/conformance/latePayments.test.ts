import { beforeEach, describe, expect, it } from 'vitest'

import type { SeatHeld } from '#domain/contract/groupBuys.ts'
import { getOrder } from '#domain/contract/orders.ts'
import { makeOffer } from '#domain/contract/seller.ts'
import { after, HOUR, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE, SHOP } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, olga } = PEOPLE
const LASTS = 30 * MINUTE
const DEADLINE = after(NOON, LASTS)
const HOLD_ENDS = after(NOON, 10 * MINUTE)

everyEngine('a payment that comes late', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer
  let first: SeatHeld
  let ran: string[]

  beforeEach(async () => {
    ran = []
    shop = await fresh({ payments: sandbox(), onStatement: ({ sql }) => ran.push(sql) })
    buyers = buyersIn(shop)
    const product = await shop.sells(aProduct({ name: 'Кружка', price: 1_000_00 }))
    offer = await shop.offers(anOffer({ product, goal: 2, capacity: 2, lasts: LASTS }))
    first = await buyers.opens(anna, offer)
  })

  const orderOf = (person: typeof anna, { orderId }: SeatHeld) => buyers.as(person).call(getOrder, { orderId })
  const toldTo = (person: typeof anna) => shop.network.told.filter(({ hostUserId }) => hostUserId === person.hostUserId)
  const leaves = (units: number) =>
    shop.world.db
      .updateTable('stock')
      .set({ on_hand: units })
      .where('shop_id', '=', SHOP)
      .where('variant_id', '=', offer.product.variant.id)
      .execute()

  /** Boris has a seat and stands at the pay page; `meanwhile` happens before he pays. */
  async function paysAfter(ifFull: 'open_new' | 'release', meanwhile: () => Promise<unknown>): Promise<SeatHeld> {
    const seat = await buyers.asksToJoin(boris, first.groupId, offer, { ifFull })
    const payment = await buyers.goesToPay(boris, seat.orderId)
    await meanwhile()
    await buyers.settles(payment, 'pay')
    await buyers.works()
    return seat
  }

  const holdEnds = async () => {
    shop.travelTo(HOLD_ENDS)
    await buyers.works()
  }

  const groupFills = async () => {
    await holdEnds()
    await buyers.joins(vera, first.groupId, offer)
  }

  const deadlinePasses = async () => {
    shop.travelTo(DEADLINE)
    await buyers.works()
  }

  describe('for a group that still has a seat', () => {
    it('takes the group’s row before the stock, as whoever else takes both does [LATE-03]', async () => {
      await paysAfter('release', async () => {
        await holdEnds()
        ran = []
      })

      const taken = ran
        .map((sql) => /^update "(group_buy|stock)"/.exec(sql)?.[1])
        .filter((table) => table !== undefined)
      expect(taken.slice(0, 3)).toEqual(['group_buy', 'stock', 'group_buy'])
    })

    it('takes its seat as long as nobody has given the hold away [LATE-03]', async () => {
      const seat = await paysAfter('release', async () => shop.travelTo(after(HOLD_ENDS, 1)))

      expect(await orderOf(boris, seat)).toMatchObject({ state: 'paid' })
      expect((await buyers.sees(boris, first.groupId)).group).toMatchObject({ state: 'succeeded', taken: 2 })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('brings back the order that was cancelled with its hold, and its goods [LATE-03]', async () => {
      const seat = await paysAfter('release', async () => {
        await holdEnds()
        shop.pass(1)
      })

      const order = await orderOf(boris, seat)
      expect(order.state).toBe('paid')
      expect(order.events.map(({ state }) => state)).toEqual([
        'awaiting_payment',
        'cancelled',
        'waiting',
        'authorised',
        'paid',
      ])
      expect((await buyers.sees(boris, first.groupId)).mine).toMatchObject({ state: 'taken', orderId: seat.orderId })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('is given back when the goods are gone by then [LATE-01] [LATE-03]', async () => {
      const seat = await paysAfter('open_new', async () => {
        await holdEnds()
        await leaves(1)
      })

      expect(await orderOf(boris, seat)).toMatchObject({ state: 'cancelled', payment: { state: 'released' } })
      expect((await buyers.sees(boris, first.groupId)).group).toMatchObject({ state: 'gathering', taken: 1, held: 0 })
      expect(toldTo(boris)).toContainEqual(
        expect.objectContaining({ message: expect.stringMatching(/Товар «Кружка» закончился.*800\s₽/) }),
      )
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('is given back when the same person holds a seat by another order [SEAT-02]', async () => {
      const seat = await paysAfter('open_new', async () => {
        await holdEnds()
        await buyers.asksToJoin(boris, first.groupId, offer)
      })

      expect(await orderOf(boris, seat)).toMatchObject({ state: 'cancelled', payment: { state: 'released' } })
      expect((await buyers.sees(boris, first.groupId)).group).toMatchObject({ taken: 1, held: 1 })
      expect(toldTo(boris)).toContainEqual(
        expect.objectContaining({ message: expect.stringMatching(/уже есть место по другому заказу.*800\s₽/) }),
      )
      expect(await brokenPromises(shop)).toEqual([])
    })
  })

  describe.each([
    { when: 'the group is full', happens: groupFills, left: { state: 'succeeded', taken: 2 } },
    {
      when: 'the deadline has passed and the group is settled',
      happens: deadlinePasses,
      left: { state: 'lapsed', taken: 1 },
    },
  ])('when $when', ({ happens, left }) => {
    it('opens a new group with its buyer as organiser, if they chose so [LATE-02]', async () => {
      const seat = await paysAfter('open_new', happens)

      const { mine, group } = await buyers.sees(boris, first.groupId)
      expect(group).toMatchObject({ ...left, held: 0 })
      expect(mine).toMatchObject({ state: 'released' })
      const moved = mine?.movedTo
      if (!moved) throw new Error('The old group knows where its late buyer went')
      expect(await buyers.sees(boris, moved)).toMatchObject({
        group: {
          state: 'gathering',
          taken: 1,
          held: 0,
          faces: [{ organiser: true, state: 'taken' }],
          closesAt: after(shop.world.now(), LASTS),
        },
        mine: { state: 'taken', orderId: seat.orderId },
      })
      expect(await orderOf(boris, seat)).toMatchObject({
        state: 'waiting',
        groupId: moved,
        payment: { state: 'authorised' },
      })
      expect(toldTo(boris)).toContainEqual(
        expect.objectContaining({ message: expect.stringContaining('открыли новую'), fragment: `/group/${moved}` }),
      )
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('goes back, if they chose so, and they are told [LATE-01]', async () => {
      const seat = await paysAfter('release', happens)

      expect((await buyers.sees(boris, first.groupId)).group).toMatchObject({ ...left, held: 0 })
      expect(await orderOf(boris, seat)).toMatchObject({
        state: 'cancelled',
        payment: { state: 'released', captured: 0 },
      })
      expect(toldTo(boris)).toContainEqual(
        expect.objectContaining({ message: expect.stringMatching(/завершилась раньше.*800\s₽/) }),
      )
      expect(await brokenPromises(shop)).toEqual([])
    })
  })

  it('is late from the deadline on the dot, also while nobody has settled the group [TIME-01]', async () => {
    shop.travelTo(after(DEADLINE, -MINUTE))
    const seat = await paysAfter('open_new', async () => shop.travelTo(DEADLINE))

    const { group, mine } = await buyers.sees(boris, first.groupId)
    expect(group).toMatchObject({ state: 'lapsed', taken: 1, held: 0 })
    expect(mine?.movedTo).not.toBeNull()
    expect(await orderOf(boris, seat)).toMatchObject({ state: 'waiting', groupId: mine?.movedTo })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('goes back when the offer no longer runs, whatever its buyer chose [LATE-02]', async () => {
    const { product, ladder, goal, capacity } = offer
    const seat = await paysAfter('open_new', async () => {
      await groupFills()
      await shop.as(olga).call(makeOffer, { productId: product.id, ladder, goal, capacity, lasts: HOUR })
    })

    expect(await orderOf(boris, seat)).toMatchObject({ state: 'cancelled', payment: { state: 'released' } })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('goes back when it is for an order bought alone whose time ran out', async () => {
    const { orderId } = await buyers.asksToBuy(vera, offer.product)
    const payment = await buyers.goesToPay(vera, orderId)
    shop.pass(30 * MINUTE)
    await buyers.works()

    await buyers.settles(payment, 'pay')
    await buyers.works()

    expect(await buyers.as(vera).call(getOrder, { orderId })).toMatchObject({
      state: 'cancelled',
      payment: { state: 'released' },
    })
    expect(await brokenPromises(shop)).toEqual([])
  })
})
