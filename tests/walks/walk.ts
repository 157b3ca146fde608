import { editOffer, makeOffer } from '#domain/contract/seller.ts'
import type { GroupId, OfferId, OrderId, PaymentId } from '#domain/ids.ts'
import { HOUR } from '#domain/time.ts'
import { aProduct, anOffer, type Goods, type Offer, PEOPLE, someone, type Someone } from '#mocks/builders.ts'
import type { createDice } from '#mocks/dice.ts'
import type { Statement } from '#server/db/database.ts'
import { type Buyers, buyersIn } from '#tests/conformance/harness/buying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

type Dice = ReturnType<typeof createDice>

/** Where a walk has come to: what somebody could do something about next. */
export type Walk = {
  readonly shop: TestShop
  /** Signed in; sessions end while time passes. */
  buyers: Buyers
  readonly dice: Dice
  readonly people: readonly Someone[]
  readonly goods: readonly Goods[]
  readonly offers: Offer[]
  groups: { id: GroupId; offer: Offer }[]
  /** Orders whose buyers have not come to a pay page yet. */
  unpaid: { person: Someone; orderId: OrderId }[]
  /** Pay pages that somebody stands at. */
  pages: PaymentId[]
  /** Units of all goods that ever came to the shop, less those that came back broken. */
  units: number
}

/** Something that may happen next. */
export type Step = Readonly<{ /** Among all steps. */ often: number; take: (walk: Walk) => Promise<unknown> }>

const BUYERS = 200
const GOODS = 6
const STOCK = 60

const TERMS = [
  { goal: 2, capacity: 2, quota: 10, groupsPerOrganiser: 1 },
  { goal: 2, capacity: 3, quota: null, groupsPerOrganiser: 2 },
  { goal: 3, capacity: 5, quota: 20, groupsPerOrganiser: null },
  { goal: 4, capacity: 12, quota: 30, groupsPerOrganiser: 1 },
  { goal: 10, capacity: 10, quota: null, groupsPerOrganiser: null },
  { goal: 2, capacity: 8, quota: null, groupsPerOrganiser: null },
] as const

export async function beginWalk(shop: TestShop, dice: Dice): Promise<Walk> {
  const people = Array.from({ length: BUYERS }, () => someone())
  const goods: Goods[] = []
  const offers: Offer[] = []
  for (let number = 0; number < GOODS; number++) {
    const product = await shop.sells(aProduct({ stock: STOCK, price: 1_000_00 }))
    goods.push(product)
    offers.push(await shop.offers({ ...termsOf(product, number), lasts: dice.from(1, 5) * HOUR }))
  }
  const place = { shop, buyers: buyersIn(shop), dice, people, goods, offers }
  return { ...place, groups: [], unpaid: [], pages: [], units: GOODS * STOCK }
}

const termsOf = (product: Goods, number: number) => {
  const { goal, capacity, ...limits } = TERMS[number % TERMS.length] ?? TERMS[0]
  const ladder = [
    { from: 1, price: product.price },
    { from: goal, price: 800_00 },
    ...(capacity > goal ? [{ from: capacity, price: 600_00 }] : []),
  ]
  return anOffer({ product, goal, capacity, ladder, unitsPerBuyer: 3, ...limits })
}

/** The seller offers a product on other terms from now on, by a new offer or by the old one's next version; groups that are open keep theirs. */
export async function renewOffer({ shop, dice, offers }: Walk): Promise<void> {
  const at = dice.below(offers.length)
  const old = dice.oneOf(offers.slice(at, at + 1))
  const fresh = { ...termsOf(old.product, dice.below(TERMS.length)), lasts: dice.from(1, 5) * HOUR }
  const { ladder, goal, capacity, lasts, unitsPerBuyer, quota, groupsPerOrganiser } = fresh
  const terms = { ladder, goal, capacity, lasts, unitsPerBuyer, quota, groupsPerOrganiser }
  // An offer that ends is one that has lasted.
  shop.pass(1)
  const seller = shop.as(PEOPLE.olga)
  const made = dice.happens(0.5)
    ? await seller.call(editOffer, { offerId: old.id, ...terms })
    : await seller.call(makeOffer, { productId: old.product.id, ...terms })
  offers[at] = { ...fresh, id: made.offerId satisfies OfferId }
}

/** The ids of what was written since it was last asked. */
export function watchWriting() {
  let written = new Set<string>()
  return {
    hear({ sql, parameters }: Statement): void {
      if (!/^(insert|update)/.test(sql)) return
      for (const value of parameters) if (typeof value === 'string' && ID.test(value)) written.add(value)
    },
    take(): readonly string[] {
      const ids = [...written]
      written = new Set()
      return ids
    },
  } as const
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
