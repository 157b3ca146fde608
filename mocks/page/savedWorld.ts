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

const KEY = 'world'
const store = createStore('ryadom', 'worlds')

/** Null when nothing was saved, or it was saved by a version that kept other things. */
export async function loadWorld(): Promise<SavedWorld | null> {
  const saved = v.safeParse(SavedWorld, await get(KEY, store))
  return saved.success ? saved.output : null
}

export const saveWorld = (world: SavedWorld): Promise<void> => set(KEY, world, store)

export const forgetWorld = (): Promise<void> => del(KEY, store)
