import type { World } from '../world.ts'

/** A number from 0 to 1 that nobody can tell beforehand: the last bits of an id are random. */
export const chanceOf = ({ newId }: World): number => Number.parseInt(newId().slice(-8), 16) / 0xffff_ffff
