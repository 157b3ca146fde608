import type { Face } from '#domain/contract/groupBuys.ts'
import type { BuyerId, SeatId } from '#domain/ids.ts'
import type { SeatState } from '#domain/seat.ts'
import type { Instant } from '#domain/time.ts'

/** A seat with its buyer, as the database knows them. */
export type SeatedBuyer = Readonly<{
  id: SeatId
  buyer_id: BuyerId
  state: SeatState
  visible_since: Instant | null
  organiser_since: Instant | null
  held_at: Instant
  first_name: string | null
  photo: string | null
}>

/**
 * The live seats as `viewer` may see them: whoever did not agree to be seen is a silhouette to all but themselves.
 * First comes the organiser, then whoever has paid, then whoever is paying.
 */
export function facesFor(seats: readonly SeatedBuyer[], viewer: BuyerId | null): Face[] {
  return seats
    .flatMap((seat) => (seat.state === 'released' ? [] : [{ ...seat, state: seat.state }]))
    .toSorted(byStanding)
    .map((seat) => {
      const seen = seat.visible_since !== null || seat.buyer_id === viewer
      return {
        seatId: seat.id,
        firstName: seen ? seat.first_name : null,
        photo: seen ? seat.photo : null,
        organiser: seat.organiser_since !== null,
        state: seat.state,
      }
    })
}

const byStanding = (a: SeatedBuyer, b: SeatedBuyer): number =>
  Number(b.organiser_since !== null) - Number(a.organiser_since !== null) ||
  Number(b.state === 'taken') - Number(a.state === 'taken') ||
  a.held_at - b.held_at ||
  (a.id < b.id ? -1 : 1)
