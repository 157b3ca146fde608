import type { InputOf } from '#domain/contract/endpoint.ts'
import { getProduct } from '#domain/contract/products.ts'
import { editOffer, endOffer, getOffer, listOffers, makeOffer, type ShopOffer } from '#domain/contract/seller.ts'
import type { OfferId, VariantId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { HOUR } from '#domain/time.ts'
import { type Goods, type Offer, PEOPLE } from '#mocks/builders.ts'

import type { TestShop } from './shop.ts'

type Terms = Omit<InputOf<typeof editOffer>, 'offerId'>

/** What is offered when nothing about it matters: three buy for 690 roubles what costs 990 alone. */
const terms = (wish: Partial<Terms> = {}): Terms => ({
  ladder: [
    { from: 1, price: kopecks(990_00) },
    { from: 3, price: kopecks(690_00) },
  ],
  goal: 3,
  capacity: 3,
  lasts: HOUR,
  ...wish,
})

/** What a seller does with her offers of one product. */
export function sellingIn(shop: TestShop, goods: Goods) {
  // A seller's session is short; she comes in anew each time.
  const seller = () => shop.as(PEOPLE.olga)

  return {
    seller,

    async makes(wish?: Partial<Terms>, product = goods): Promise<OfferId> {
      shop.pass(1)
      return (await seller().call(makeOffer, { productId: product.id, ...terms(wish) })).offerId
    },

    async edits(offerId: OfferId, wish?: Partial<Terms>): Promise<OfferId> {
      shop.pass(1)
      return (await seller().call(editOffer, { offerId, ...terms(wish) })).offerId
    },

    ends: (offerId: OfferId) => seller().call(endOffer, { offerId }),

    looksAt: (offerId: OfferId) => seller().call(getOffer, { offerId }),

    listed: async (state?: ShopOffer['state']) =>
      (await seller().call(listOffers, state ? { state } : {})).items.map(({ id }) => id),

    /** What the product's page offers to groups. */
    offered: async () => (await shop.guest().call(getProduct, { productId: goods.id })).offer,

    /** The offer as buyers' checkouts speak of it. */
    asOffer(id: OfferId, wish: Partial<Terms> = {}, variant: { id: VariantId } = goods.variant): Offer {
      const { ladder, goal, capacity } = terms(wish)
      return { id, product: { ...goods, variant }, ladder, goal, capacity } as Offer
    },
  }
}

export type Selling = ReturnType<typeof sellingIn>
