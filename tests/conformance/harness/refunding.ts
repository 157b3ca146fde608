import type { OrderId } from '#domain/ids.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import { SHOP } from '#mocks/builders.ts'
import { refundUnits } from '#server/payments/refunds.ts'

import type { TestShop } from './shop.ts'

/** Asks for a part of what an order cost to go back; false when so much is not there to give back. */
export const asksBack = ({ world }: TestShop, order: OrderId, amount: number): Promise<boolean> =>
  world.transaction((tx) =>
    refundUnits(tx, {
      world,
      shop: SHOP,
      order,
      amount: kopecks(amount),
      units: [],
      delivery: NOTHING,
      note: 'a chip',
      now: world.now(),
    }),
  )
