/** How many of them are called each name. */
export function countEach<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const thing of things) counts[nameOf(thing)] = (counts[nameOf(thing)] ?? 0) + 1
  return counts
}
