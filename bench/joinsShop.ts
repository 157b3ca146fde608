import { v7 } from 'uuid'
import * as v from 'valibot'

import { joinGroup } from '#domain/contract/groupBuys.ts'
import { atMost } from '#domain/groupBuy.ts'
import { BuyerId, GroupId, ProductId, VariantId } from '#domain/ids.ts'
import { DAY, instant } from '#domain/time.ts'
import { anOffer, aProduct, SHOP } from '#mocks/builders.ts'
import { migrate } from '#server/db/migrate.ts'
import { insertGroup } from '#server/groupBuys/newGroup.ts'
import { startSession } from '#server/http/sessions.ts'
import { createStock, openTheShop } from '#tests/conformance/harness/stock.ts'

import type { Place } from './engines.ts'
import { type Wired, wired } from './recording.ts'
import { checkoutOf, type OpenGroup } from './shop.ts'
import { benchWorld, log, SETTINGS } from './world.ts'

/** Never full, however long it is joined. */
const CAPACITY = 1_000_000
const GOAL = 900_000

/** Ids that can be worked out from a group's number, by whoever speaks to the database without knowing the shop. */
export const NUMBERED = {
  group: '00000001-0000-7000-8000-',
  product: '00000002-0000-7000-8000-',
  variant: '00000003-0000-7000-8000-',
} as const
export const numbered = (kind: keyof typeof NUMBERED, number: number): string =>
  NUMBERED[kind] + number.toString(16).padStart(12, '0')

/** As many gathering groups as asked for, each of a product of its own. */
export async function openJoinsShop(place: Place, groups: number): Promise<readonly OpenGroup[]> {
  const database = place.open({ hasty: true, log })
  await migrate(database)
  const world = benchWorld(database)
  await openTheShop(world)
  const stock = createStock(world)

  const opened: OpenGroup[] = []
  for (let number = 1; number <= groups; number++) {
    const product = numberedProduct(number)
    await stock.sells(product)
    const offer = await stock.offers(
      anOffer({ product, goal: GOAL, capacity: CAPACITY, lasts: 7 * DAY, startsAt: world.now() }),
    )
    const newId = () => numbered('group', number)
    const opening = { ...offer, productId: product.id, pausedAt: null }
    await world.transaction((tx) =>
      insertGroup(tx, { world: { ...world, newId }, shop: SHOP, offer: opening, first: 'taken', now: world.now() }),
    )
    opened.push({ groupId: v.parse(GroupId, newId()), variant: product.variant.id, atMost: atMost(offer, 1) })
  }
  await database.close()
  return opened
}

function numberedProduct(number: number) {
  const made = aProduct({ stock: CAPACITY })
  const variant = { ...made.variant, id: v.parse(VariantId, numbered('variant', number)) }
  return { ...made, id: v.parse(ProductId, numbered('product', number)), variant, variants: [variant] }
}

/** Somebody new each time joins one of these groups, by turns. */
export const joins = (groups: readonly OpenGroup[], count: number): readonly Wired[] =>
  Array.from({ length: count }, (_, at) => {
    const group = groups[at % groups.length]
    if (!group) throw new Error('There is no group to join')
    return wired(newBuyer(), joinGroup, { groupId: group.groupId, ...checkoutOf(group) })
  })

/** The session of somebody new. */
const newBuyer = (): string =>
  startSession(SETTINGS, {
    shop: SHOP,
    buyer: v.parse(BuyerId, v7()),
    sellerUntil: null,
    now: instant(Date.now()),
  })
