import type { OrderId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { World } from '../world.ts'

/** The provider has said something new about the payment of this order. */
export type PaymentNews = Readonly<{
  world: World
  shop: ShopId
  orderId: OrderId
  /** Read inside the transaction: it decides whether a payment came before a deadline. */
  now: Instant
  afterCommit: (step: () => void) => void
}>
