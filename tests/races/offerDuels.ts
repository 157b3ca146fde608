import * as v from 'valibot'

import { BuyerId } from '#domain/ids.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import { Refused } from '#domain/refusal.ts'
import { aProduct, anOffer, type Offer, PICKUP, RECIPIENT, SHOP } from '#mocks/builders.ts'
import { inOneGo } from '#server/db/inOneGo.ts'
import type { Tx } from '#server/db/sql.ts'
import { insertGroup } from '#server/groupBuys/newGroup.ts'
import { openGroup } from '#server/groupBuys/openGroup.ts'
import { seatToHold } from '#server/groupBuys/seatToHold.ts'
import { readUnitsSold } from '#server/sellers/offerCounts.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { duel, type Racing } from './duel.ts'

const QUOTA = 5

export const offerDuels = [
  duel({
    title: 'a quota of five is sold to five of sixty-four [OFFER-06]',
    contenders: 64,
    arrange: (shop) => offered(shop, { quota: QUOTA }),
    shipped: (offer, racing) => opens(offer, somebody(racing.shop), racing),
    naive: (offer, { shop, inTransaction, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const sold = await readUnitsSold(tx, SHOP, [offer.id])
        await everybodyHasRead()
        if ((sold.get(offer.id) ?? 0) >= QUOTA) return false
        await writes(tx, shop, offer, somebody(shop))
        return true
      }),
    async broken(_, { id }, { world }) {
      const sold = (await readUnitsSold(world.db, SHOP, [id])).get(id)
      return sold === QUOTA ? null : `${sold} units were sold instead of ${QUOTA}`
    },
  }),

  duel({
    title: 'one person who opens groups sixteen times at once leads one, where an offer allows one [OFFER-07]',
    contenders: 16,
    arrange: async (shop) => ({ offer: await offered(shop, { groupsPerOrganiser: 1 }), buyer: somebody(shop) }),
    shipped: ({ offer, buyer }, racing) => opens(offer, buyer, racing),
    naive: ({ offer, buyer }, { shop, inTransaction, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const seats = tx.selectFrom('seat').select('id').where('shop_id', '=', SHOP).where('buyer_id', '=', buyer)
        const led = await seats.where('organiser_since', 'is not', null).execute()
        await everybodyHasRead()
        if (led.length > 0) return false
        await writes(tx, shop, offer, buyer)
        return true
      }),
    broken: (winners) => (winners === 1 ? null : `${winners} groups were opened instead of one`),
  }),
] as const

const offered = async (shop: TestShop, limits: Readonly<{ quota?: number; groupsPerOrganiser?: number }>) =>
  shop.offers(anOffer({ product: await shop.sells(aProduct({ stock: 100 })), goal: 2, ...limits }))

const somebody = ({ world }: TestShop): BuyerId => v.parse(BuyerId, world.newId())

const CHECKOUT = {
  quantity: 1,
  delivery: PICKUP,
  recipient: RECIPIENT,
  ifFull: 'release',
  visible: true,
  atMost: kopecks(792_00),
} as const

/** Whoever is refused has written nothing. */
async function opens(offer: Offer, buyer: BuyerId, { shop: { world }, now, inTransaction }: Racing): Promise<boolean> {
  const buying = { world, shop: SHOP, buyer, now, afterCommit: () => {} }
  const checkout = { ...CHECKOUT, variantId: offer.product.variant.id }
  try {
    await inTransaction((tx) => openGroup(tx, offer.id, checkout, buying))
    return true
  } catch (error) {
    if (error instanceof Refused && LIMITS.includes(error.code)) return false
    throw error
  }
}

const LIMITS = ['quota_reached', 'too_many_groups']

/** A group and its organiser's seat, and no question asked. */
async function writes(tx: Tx, { world }: TestShop, { product, ...terms }: Offer, buyer: BuyerId): Promise<void> {
  const at = { world, shop: SHOP, now: world.now() }
  const offer = { ...terms, productId: product.id, pausedAt: null }
  const group = await insertGroup(tx, { ...at, offer, first: 'held' })
  const { written } = seatToHold(tx, {
    ...at,
    buyer,
    afterCommit: () => {},
    group,
    goods: { productId: product.id, variantId: product.variant.id, name: product.name, variant: '' },
    checkout: { ...CHECKOUT, variantId: product.variant.id },
    price: { unit: CHECKOUT.atMost, delivery: NOTHING, total: CHECKOUT.atMost },
    organiserSince: at.now,
  })
  await inOneGo(tx, [written.last], written.before)
}
