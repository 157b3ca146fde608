/** What Anna did in the shop before the demo starts: her inbox speaks of it. */
export const past = {
  /** Bought alone, and long delivered. */
  order: { product: 'scarf-krasny', daysAgo: 5, packedAfterHours: 5, shippedAfterHours: 22, deliveredAfterHours: 70 },
  /** Opened by her; nobody came. */
  group: { product: 'pouch-kosmetichka', daysAgo: 1.5 },
} as const
