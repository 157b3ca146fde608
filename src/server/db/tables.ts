import type { Generated } from 'kysely'

import type { GroupEventKind, GroupState } from '#domain/groupBuy.ts'
import type { Host } from '#domain/host.ts'
import type { BuyerId, GroupId, OfferId, OrderId, ProductId, SeatId, ShopId, VariantId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { OrderState } from '#domain/order.ts'
import type { PickupCode } from '#domain/pickupCode.ts'
import type { IfFull, SeatState } from '#domain/seat.ts'
import type { Instant } from '#domain/time.ts'

import type { BuyerTables } from './buyerTables.ts'
import type { CatalogTables } from './catalogTables.ts'
import type { GroupOfferTable } from './groupOfferTable.ts'
import type { MoneyTables } from './moneyTables.ts'
import type { StagingTables } from './stagingTables.ts'

/** JSON comes out of both engines as text and is parsed by a schema in `rows.ts`. */
type Json = string

type ShopTable = { shop_id: ShopId; name: string; /** `ShopSettings`, see shops/rows.ts */ settings: Json }

type ShopHostTable = {
  shop_id: ShopId
  host: Host
  app_id: string
  /** The community whose admins are this shop's sellers. */ community_id: string
}

type CartLineTable = { shop_id: ShopId; buyer_id: BuyerId; variant_id: VariantId; quantity: number; added_at: Instant }

type OrderTable = {
  shop_id: ShopId
  id: OrderId
  buyer_id: BuyerId
  state: OrderState
  group_id: GroupId | null
  delivery: Json
  delivery_price: Kopecks
  recipient_name: string
  recipient_phone: string
  /** Where receipts go, if anywhere but to the phone. */
  recipient_email: string | null
  placed_at: Instant
  /** Until when it waits for its payment. */
  pay_until: Instant
  /** When its price was promised back. */
  delivery_returned_at: Generated<Instant | null>
  /** What its buyer shows at the pick-up point, from when it is there. */
  pickup_code: Generated<PickupCode | null>
}

type OrderLineTable = {
  shop_id: ShopId
  order_id: OrderId
  position: number
  product_id: ProductId
  variant_id: VariantId
  /** Names as they were when ordered. */
  name: string
  variant: string
  price: Kopecks
  quantity: number
  /** Units that were given back. */
  returned: Generated<number>
}

type OrderEventTable = { shop_id: ShopId; order_id: OrderId; state: OrderState; at: Instant }

type GroupBuyTable = {
  shop_id: ShopId
  id: GroupId
  offer_id: OfferId
  product_id: ProductId
  /** Copied from the offer when the group opens: an offer's change never touches running groups. */
  ladder: Json
  goal: number
  capacity: number
  variants: Json | null
  units_per_buyer: number
  quota: number | null
  taken: Generated<number>
  held: Generated<number>
  state: GroupState
  version: number
  opened_at: Instant
  closes_at: Instant
  ended_at: Instant | null
  /** When its seller completed it, before its deadline and at whatever crowd it had. */
  completed_at: Instant | null
  /** When its members were reminded that it closes soon. */
  reminded_at: Instant | null
}

type SeatTable = {
  shop_id: ShopId
  id: SeatId
  group_id: GroupId
  buyer_id: BuyerId
  order_id: OrderId
  state: SeatState
  units: number
  if_full: IfFull
  at_most: Kopecks
  /** When the buyer agreed that the group may see them. */
  visible_since: Instant | null
  organiser_since: Instant | null
  held_at: Instant
  held_until: Instant
  taken_at: Instant | null
  released_at: Instant | null
  /** When its buyer gave it back because they wanted to. */
  left_at: Instant | null
  /** The group that was opened instead of this one. */
  moved_to: GroupId | null
}

type GroupEventTable = {
  shop_id: ShopId
  group_id: GroupId
  version: number
  kind: GroupEventKind
  seat_id: SeatId | null
  at: Instant
}

type IdempotencyTable = {
  shop_id: ShopId
  caller: string
  key: string
  /** Of method, path and body: the same key with another request is refused. */
  request: string
  answer: string | null
  at: Instant
}

type TimerTable = {
  shop_id: ShopId
  kind: 'hold_end' | 'group_deadline' | 'payment_deadline' | 'hold_warning' | 'deadline_reminder'
  /** What it is about: a seat, a group, an order. Together with the kind it is unique, so arming twice is harmless. */
  about: string
  fires_at: Instant
  attempts: Generated<number>
}

type OutboxTable = {
  shop_id: ShopId
  kind: 'capture' | 'release' | 'refund' | 'receipt' | 'reread' | 'webhook' | 'tell' | 'know_person' | 'picture'
  /** Unique with the kind: the same job is never queued twice. */
  key: string
  payload: Json
  run_at: Instant
  attempts: Generated<number>
  last_error: string | null
  done_at: Instant | null
  /** When it was given up: an owner has to look at it. */
  dead_at: Instant | null
}

type WebhookInboxTable = {
  shop_id: ShopId
  provider: string
  /** The provider's id of the event: the same event is stored once. */
  event: string
  /** As it came. */
  payload: string
  received_at: Instant
}

export type Tables = CatalogTables &
  BuyerTables &
  StagingTables &
  MoneyTables & {
    shop: ShopTable
    shop_host: ShopHostTable
    cart_line: CartLineTable
    order: OrderTable
    order_line: OrderLineTable
    order_event: OrderEventTable
    group_offer: GroupOfferTable
    group_buy: GroupBuyTable
    seat: SeatTable
    group_event: GroupEventTable
    idempotency: IdempotencyTable
    timer: TimerTable
    outbox: OutboxTable
    webhook_inbox: WebhookInboxTable
  }
