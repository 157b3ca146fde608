type Counted = Readonly<{ stars: number; reviews: number }>

/** The mean to one decimal of so many reviews with so many stars in all; null where nobody has written one. */
export const ratingOf = ({ stars, reviews }: Counted): Counted | null =>
  reviews > 0 ? { stars: Math.round((stars * 10) / reviews) / 10, reviews } : null
