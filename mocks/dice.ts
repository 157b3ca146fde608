/** Chance that can be repeated: the same seed throws the same (mulberry32). */
export function createDice(seed: number) {
  let state = seed >>> 0

  /** From 0 to 1. */
  function roll(): number {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const below = (end: number): number => Math.floor(roll() * end)

  function oneOf<Thing>(things: readonly Thing[]): Thing {
    const chosen = things[below(things.length)]
    if (chosen === undefined) throw new RangeError('There is nothing to choose from')
    return chosen
  }

  return {
    below,
    oneOf,
    /** Whether something happens that happens so often, from 0 to 1. */
    happens: (often: number): boolean => roll() < often,
    from: (least: number, most: number): number => least + below(most - least + 1),
    /** For ids that a seed repeats, too. */
    bytes: (): Uint8Array => Uint8Array.from({ length: 16 }, () => below(256)),
    /** Takes one of the newest out of a list, or answers null when it is empty. */
    takeFrom<Thing>(things: Thing[]): Thing | null {
      const newest = Math.min(things.length, 8)
      return things.splice(things.length - newest + below(newest), 1)[0] ?? null
    },
  } as const
}
