import type { WhyPaused } from '#domain/groupOffer.ts'
import type { OfferId, ProductId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

/** JSON comes out of both engines as text and is parsed by a schema in `rows.ts`. */
type Json = string

/** One version of an offer: its terms are never changed, they only end. */
export type GroupOfferTable = {
  shop_id: ShopId
  id: OfferId
  product_id: ProductId
  /** The first of its versions: itself, until it is edited. Limits hold for all versions together. */
  first_id: OfferId
  /** The version that took its place. */
  next_id: OfferId | null
  ladder: Json
  goal: number
  capacity: number
  lasts: number
  /** Ids of the variants that are offered; null for all. */
  variants: Json | null
  units_per_buyer: number
  groups_per_organiser: number | null
  quota: number | null
  starts_at: Instant
  ends_at: Instant | null
  /** Ahead of us where another offer begins then and this one gives way. */
  paused_at: Instant | null
  why_paused: WhyPaused | null
}
