import * as v from 'valibot'

import { DeliveryChoice } from '../delivery.ts'
import type { GroupEventKind } from '../groupBuy.ts'
import { GroupId, OfferId, OrderId, ProductId, SeatId, VariantId } from '../ids.ts'
import { PriceLadder } from '../ladder.ts'
import { Count, Kopecks, Quantity } from '../money.ts'
import { PaymentState } from '../payment.ts'
import { Recipient } from '../recipient.ts'
import { IfFull, SeatState } from '../seat.ts'
import { Instant } from '../time.ts'
import { endpoint } from './endpoint.ts'
import { PictureView } from './pictures.ts'

/** Somebody in a group: a first name and a photo if they agreed to be seen there, otherwise a silhouette. */
export const Face = v.object({
  seatId: SeatId,
  firstName: v.nullable(v.string()),
  photo: v.nullable(v.string()),
  organiser: v.boolean(),
  state: v.picklist(['held', 'taken']),
})
export type Face = v.InferOutput<typeof Face>

/** Something that has happened in a group. Its `version` is the group's at that moment, and tells it from others. */
export const GroupNews = v.object({
  version: Count,
  kind: v.picklist([
    'opened',
    'joined',
    'hold_ended',
    'left',
    'organiser',
    'completed',
    'succeeded',
    'lapsed',
    'closed',
  ] satisfies readonly GroupEventKind[]),
  at: Instant,
  seatId: v.nullable(SeatId),
  /** Of whom it is about, if they are in the group and agreed to be seen there. */
  firstName: v.nullable(v.string()),
  photo: v.nullable(v.string()),
})
export type GroupNews = v.InferOutput<typeof GroupNews>

/** What everybody sees of a group. Its `version` rises with every change and is the cursor of its live stream. */
export const GroupPicture = v.object({
  id: GroupId,
  version: Count,
  offerId: OfferId,
  product: v.object({ id: ProductId, name: v.string(), picture: v.nullable(PictureView) }),
  state: v.picklist(['gathering', 'succeeded', 'lapsed', 'closed']),
  ladder: PriceLadder,
  goal: Count,
  capacity: Count,
  /** The variants that may be bought in it; null for all of the product’s. */
  variants: v.nullable(v.array(VariantId)),
  unitsPerBuyer: Count,
  taken: v.number(),
  held: v.number(),
  openedAt: Instant,
  closesAt: Instant,
  /** When it succeeded, lapsed or closed. */
  endedAt: v.nullable(Instant),
  /** When its seller ended it early. */
  completedAt: v.nullable(Instant),
  /** The first dozen of the live seats: the organiser's, then by time. How many there are, `taken` and `held` say. */
  faces: v.array(Face),
  /** The newest of what has happened, newest first; `listGroupNews` knows the rest. */
  news: v.array(GroupNews),
})
export type GroupPicture = v.InferOutput<typeof GroupPicture>

/** The viewer's own newest seat in a group. */
export const MySeat = v.object({
  seatId: SeatId,
  orderId: OrderId,
  state: SeatState,
  units: Count,
  ifFull: IfFull,
  /** Until when a held seat waits for its payment. */
  heldUntil: v.nullable(Instant),
  /** When its payment was authorised. */
  takenAt: v.nullable(Instant),
  /** When its buyer gave it back because they wanted to. */
  leftAt: v.nullable(Instant),
  /** The most that will be taken from the buyer for goods and delivery. */
  atMost: Kopecks,
  deliveryPrice: Kopecks,
  /** Where the seat's money is: whether it is charged at once, how far that is, and whether the bank does not do its part. */
  money: v.object({ charges: v.boolean(), state: PaymentState, stuck: v.boolean() }),
  /** Its bank let the money go, or the shop cannot deliver: the group keeps the seat, its buyer gets nothing. */
  orderIsCancelled: v.boolean(),
  /** The group that was opened instead, when this one was full or over before the payment arrived. */
  movedTo: v.nullable(GroupId),
})
export type MySeat = v.InferOutput<typeof MySeat>

export const GroupView = v.object({
  group: GroupPicture,
  mine: v.nullable(MySeat),
  /** Whether a new group for the same product could be opened now, of this offer or of whatever took its place. */
  offerIsRunning: v.boolean(),
})
export type GroupView = v.InferOutput<typeof GroupView>

const GroupCheckout = {
  variantId: VariantId,
  quantity: v.optional(Quantity, 1),
  delivery: DeliveryChoice,
  recipient: Recipient,
  ifFull: IfFull,
  /** Whether the group's other people may see the buyer's first name and photo. */
  visible: v.boolean(),
  /** The total the buyer was shown as the most that is taken; if it is another by now, the answer is `price_changed`. */
  atMost: Kopecks,
}

/** What `price_changed` says beside: today's total, goods and delivery, that is taken at most. */
export const NewAtMost = v.object({ atMost: Kopecks })
export type NewAtMost = v.InferOutput<typeof NewAtMost>

export const SeatHeld = v.object({ groupId: GroupId, orderId: OrderId, heldUntil: Instant, toPay: Kopecks })
export type SeatHeld = v.InferOutput<typeof SeatHeld>

const refusesToSeat = [
  'variant_not_found',
  'variant_not_offered',
  'quota_reached',
  'out_of_stock',
  'price_changed',
  'delivery_unavailable',
  'too_many_units',
  'payments_off',
] as const

export const openGroup = endpoint('POST /group-buys', {
  summary: 'Opens a group by holding its first seat for the caller, who has ten minutes to pay',
  input: v.strictObject({ offerId: OfferId, ...GroupCheckout }),
  output: SeatHeld,
  refuses: ['offer_not_found', 'offer_not_running', 'too_many_groups', ...refusesToSeat],
})

export const joinGroup = endpoint('POST /group-buys/:groupId/seats', {
  summary: 'Holds a seat in a gathering group for the caller, who has ten minutes to pay',
  input: v.strictObject({ groupId: GroupId, ...GroupCheckout }),
  output: SeatHeld,
  refuses: [
    'group_not_found',
    'already_joined',
    'group_full',
    'group_lapsed',
    'group_succeeded',
    'group_closed',
    ...refusesToSeat,
  ],
})

export const getGroup = endpoint('GET /group-buys/:groupId', {
  summary: 'A group as it stands, and the caller’s own seat in it',
  caller: 'anyone',
  input: v.strictObject({ groupId: GroupId }),
  output: GroupView,
  refuses: ['group_not_found'],
})

/** Answered as server-sent events: each `data` is one `GroupPicture`, each `id` its version. */
export const watchGroup = endpoint('GET /group-buys/:groupId/live', {
  summary: 'Server-sent events: the group’s picture now and after each change; `after` resumes from a version',
  caller: 'anyone',
  input: v.strictObject({ groupId: GroupId, after: v.optional(v.pipe(v.string(), v.digits(), v.toNumber())) }),
  output: GroupPicture,
  refuses: ['group_not_found'],
})
