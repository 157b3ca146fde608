/** What Anna did in the shop before the demo starts: her inbox speaks of it. */
export const past = {
  /** Bought alone: one has come long ago, the other waits at its pick-up point. */
  orders: [
    { product: 'scarf-krasny', daysAgo: 5, afterHours: { packed: 5, shipped: 22, delivered: 70 } },
    { product: 'lamp-diya', daysAgo: 1.9, afterHours: { packed: 3, shipped: 6 } },
  ],
  /** Opened by her; nobody came. */
  group: { product: 'pouch-kosmetichka', daysAgo: 1.5 },
} as const
