/** Somewhere on Earth, in degrees. */
export type Spot = Readonly<{ lat: number; long: number }>

/** The mean radius R₁ of the GRS 80 ellipsoid, in metres. */
const EARTH = 6_371_009

/**
 * Metres as the crow flies, by the haversine formula (R. W. Sinnott, “Virtues of the Haversine”, Sky and Telescope 68,
 * 1984), which stays exact where two spots are close. On a globe that is a perfect ball it is off by half a per cent.
 */
export function metresBetween(one: Spot, other: Spot): number {
  const [lat1, lat2] = [radians(one.lat), radians(other.lat)]
  const haversine =
    half(lat2 - lat1) ** 2 + Math.cos(lat1) * Math.cos(lat2) * half(radians(other.long) - radians(one.long)) ** 2
  // Rounding takes opposite ends of the Earth a little past one.
  return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, haversine)))
}

type Placed = Readonly<{ at?: Spot | undefined }>

/** The nearest first, each with how far it is; those whose place is not known follow as they stood. */
export function nearestFirst<Point extends Placed>(
  points: readonly Point[],
  here: Spot,
): readonly Readonly<{ point: Point; metres: number | null }>[] {
  return points
    .map((point) => ({ point, metres: point.at ? metresBetween(here, point.at) : null }))
    .toSorted((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity) || 0)
}

/** Whether there is anything to sort: one place is neither near nor far. */
export const mayBeSorted = (points: readonly Placed[]): boolean => points.filter(({ at }) => at).length > 1

const radians = (degrees: number) => (degrees * Math.PI) / 180
const half = (angle: number) => Math.sin(angle / 2)
