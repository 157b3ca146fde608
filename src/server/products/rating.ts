/** The mean of so many reviews to one decimal; null where nobody has written one. */
export const ratingOf = (stars: number | null, reviews: number | null): { stars: number; reviews: number } | null =>
  stars !== null && reviews !== null && reviews > 0 ? { stars: Math.round((stars * 10) / reviews) / 10, reviews } : null
