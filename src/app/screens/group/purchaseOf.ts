import type { GroupView } from '#domain/contract/groupBuys.ts'
import { priceNow } from '#domain/groupBuy.ts'

import type { Standing } from './standing.ts'

/** What a seat in a group that has succeeded has bought: nobody may leave it any more. */
export const purchaseOf = ({ kind }: Standing, { group, mine }: GroupView) =>
  kind === 'won' && mine
    ? {
        orderId: mine.orderId,
        products: [{ id: group.product.id, price: priceNow(group), units: mine.units }],
      }
    : null
