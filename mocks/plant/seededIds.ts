import { v7 } from 'uuid'

import { createDice } from '../dice.ts'

/** What a world grows from where nobody has asked for another. */
export const DEFAULT_SEED = 'ryadom'

/** Long ago: whatever people make later comes after all that was planted, in lists that go by ids. */
const BEGINNING = Date.UTC(2026, 0)
/** More than one scene makes. */
const ROOM = 60_000

/**
 * Ids that a seed repeats, whenever and wherever a world is planted from it. How many ids one scene takes is the shop's
 * affair and may depend on the hour, as by night its news waits; so each scene has a sequence of its own.
 */
export function seededIds(seed: string) {
  let scene = 0
  let made = 0
  let dice = diceOf(`${seed} ${scene}`)

  return {
    next: (): string => {
      made += 1
      return v7({ msecs: BEGINNING + scene * ROOM + made, random: dice.bytes() })
    },
    nextScene(): void {
      scene += 1
      made = 0
      dice = diceOf(`${seed} ${scene}`)
    },
  }
}

/** FNV-1a: words that differ in a letter throw dice that have nothing in common. */
const diceOf = (words: string) =>
  createDice(
    new TextEncoder().encode(words).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01_00_01_93), 0x81_1c_9d_c5),
  )
