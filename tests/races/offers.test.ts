import { beforeEach, expect, it } from 'vitest'

import { getCart } from '#domain/contract/cart.ts'
import { getOffer } from '#domain/contract/seller.ts'
import type { OfferId } from '#domain/ids.ts'
import { HOUR } from '#domain/time.ts'
import { aProduct, anOffer, PEOPLE, type Someone, someone } from '#mocks/builders.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { type Buyers, buyersIn } from '#tests/conformance/harness/buying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { codesOf } from './codesOf.ts'
import { noteRound } from './noteRound.ts'
import { AGAIN, onPostgres } from './onPostgres.ts'

const { anna, boris, olga } = PEOPLE
const QUOTA = 10

onPostgres('an offer with limits, at once', (fresh) => {
  let shop: TestShop
  let buyers: Buyers

  beforeEach(async () => {
    shop = await fresh()
    buyers = buyersIn(shop)
  })

  const crowd = async (people: number) => {
    const everybody = Array.from({ length: people }, () => someone())
    await Promise.all(everybody.map((person) => buyers.as(person).call(getCart, {})))
    return everybody
  }
  const offered = async (limits: { quota?: number; groupsPerOrganiser?: number }, capacity = 50) => {
    const product = await shop.sells(aProduct({ stock: 200 }))
    return shop.offers(anOffer({ product, goal: 2, capacity, lasts: HOUR, ...limits }))
  }
  const sold = async (offerId: OfferId) => (await shop.as(olga).call(getOffer, { offerId })).sold
  const everybodyWorks = () => Promise.all(Array.from({ length: 3 }, () => createWork(shop.world, HANDLERS).runDue()))

  const nothingBroke = async () => {
    expect(shop.faults).toEqual([])
    expect(await brokenPromises(shop)).toEqual([])
  }

  it('sells five units to five of sixty-four, whether they open groups or join them [OFFER-06]', AGAIN, async () => {
    const offer = await offered({ quota: 7 })
    const [one, two] = [await buyers.opens(anna, offer), await buyers.opens(boris, offer)]
    const people = await crowd(64)

    const asked = await Promise.allSettled(
      people.map((person, at) =>
        at % 3 === 0
          ? buyers.asksToOpen(person, offer)
          : buyers.asksToJoin(person, at % 3 === 1 ? one.groupId : two.groupId, offer),
      ),
    )

    expect(noteRound(codesOf(asked))).toEqual({ given: 5, quota_reached: 59 })
    expect(await sold(offer.id)).toBe(7)
    await nothingBroke()
  })

  it('keeps its quota when payments come back while others join [OFFER-06]', AGAIN, async () => {
    const offer = await offered({ quota: QUOTA })
    const { groupId } = await buyers.opens(anna, offer)
    const late = await crowd(9)
    const payments = await holdsThatEnd(late, (person) => buyers.asksToJoin(person, groupId, offer, OR_ANEW))
    const newcomers = await crowd(9)
    await Promise.all(payments.map((payment) => buyers.settles(payment, 'pay')))

    const asked = await Promise.allSettled([
      everybodyWorks(),
      ...newcomers.map((person) => buyers.asksToJoin(person, groupId, offer)),
    ])
    await everybodyWorks()

    expect(noteRound(codesOf(asked.slice(1)))['given'] ?? 0).toBeLessThan(QUOTA)
    expect(await sold(offer.id)).toBe(QUOTA)
    await nothingBroke()
  })

  it('keeps its quota when late payers open groups of their own instead [OFFER-06]', AGAIN, async () => {
    const offer = await offered({ quota: QUOTA }, 2)
    const organisers = await crowd(8)
    const opened = await Promise.all(organisers.map((person) => buyers.opens(person, offer)))
    const late = await crowd(2)
    const payments = await holdsThatEnd(late, (person, at) =>
      buyers.asksToJoin(person, opened[at]?.groupId ?? anyOf(opened).groupId, offer, OR_ANEW),
    )
    // One of their groups fills up without them: one unit is left, and ten people want it.
    const quick = await crowd(2)
    await buyers.joins(anyOf(quick), anyOf(opened).groupId, offer)
    await Promise.all(payments.map((payment) => buyers.settles(payment, 'pay')))
    const newcomers = await crowd(8)

    const asked = await Promise.allSettled([
      everybodyWorks(),
      ...newcomers.map((person) => buyers.asksToOpen(person, offer)),
    ])
    await everybodyWorks()
    noteRound(codesOf(asked.slice(1)))

    expect(await sold(offer.id)).toBe(QUOTA)
    await nothingBroke()
  })

  it('lets ten taps of one person open one group [OFFER-07]', AGAIN, async () => {
    const offer = await offered({ groupsPerOrganiser: 1 })
    await buyers.as(anna).call(getCart, {})

    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => buyers.asksToOpen(anna, offer)))

    expect(noteRound(codesOf(asked))).toEqual({ given: 1, too_many_groups: 9 })
    await nothingBroke()
  })

  /** Everybody stands at the pay page when their hold ends. */
  async function holdsThatEnd(
    people: readonly Someone[],
    hold: (person: Someone, at: number) => ReturnType<Buyers['asksToJoin']>,
  ) {
    const seats = await Promise.all(people.map(hold))
    const payments = await Promise.all(seats.map(({ orderId }, at) => buyers.goesToPay(people[at] ?? anna, orderId)))
    shop.travelTo(anyOf(seats).heldUntil)
    await buyers.works()
    return payments
  }
})

const OR_ANEW = { ifFull: 'open_new' } as const

function anyOf<Thing>([thing]: readonly Thing[]): Thing {
  if (thing === undefined) throw new Error('There is nothing to take one of')
  return thing
}
