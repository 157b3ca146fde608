type Rating = Readonly<{ stars: number; reviews: number }>

/** The mean of so many reviews to one decimal; null where nobody has written one. */
export const ratingOf = (stars: number | null, reviews: number): Rating | null =>
  stars !== null && reviews > 0 ? { stars: Math.round((stars * 10) / reviews) / 10, reviews } : null

/** The same from `12 57`: twelve reviews that have 57 stars in all, counted and added up in one look at them. */
export function ratingIn(reviewed: string): Rating | null {
  const [reviews = 0, stars = 0] = reviewed.split(' ').map(Number)
  return ratingOf(stars, reviews)
}
