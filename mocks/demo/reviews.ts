import byProduct from './reviews.json' with { type: 'json' }

export type DemoReview = Readonly<{
  product: string
  /** The key of one of our people, or the name of somebody we know nothing else of. */
  author: string
  rating: number
  text: string
  daysAgo: number
}>

export const reviews: readonly DemoReview[] = Object.entries(byProduct).flatMap(([product, written]) =>
  written.map((review) => ({ product, ...review })),
)
