import { createStore, del, get, set } from 'idb-keyval'
import * as v from 'valibot'

import { NetworkState } from '../network/state.ts'

const SavedWorld = v.object({
  database: v.instance(Uint8Array),
  network: NetworkState,
  /** How far the world's clock was ahead of the real one. */
  ahead: v.number(),
})
export type SavedWorld = v.InferOutput<typeof SavedWorld>

const store = createStore('ryadom', 'worlds')

/** Null when nothing was saved, or it was saved by a version that kept other things. */
export async function loadWorld(seed: string): Promise<SavedWorld | null> {
  const saved = v.safeParse(SavedWorld, await get(seed, store))
  return saved.success ? saved.output : null
}

export const saveWorld = (seed: string, world: SavedWorld): Promise<void> => set(seed, world, store)

export const forgetWorld = (seed: string): Promise<void> => del(seed, store)
