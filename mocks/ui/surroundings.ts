import { createContext, use } from 'react'

import type { Api } from '#app/api/client.ts'

import type { Mood } from '../mood.ts'
import type { NetworkClient } from '../network/client.ts'

/** The mini-app that lives in this network. */
export type MiniApp = Readonly<{
  id: string
  /** What Odnoklassniki calls it. */
  okId: string
  name: string
  /** Signs its launch strings. The secret of a pretend app is not a secret. */
  secret: string
  /** Where its page is. */
  address: string
  communityId: number
}>

/** The clock of the world, its moods and its fresh start, moved by whoever plays with it. */
export type Controls = Readonly<{
  now: () => number
  jump: (milliseconds: number) => Promise<void>
  /** What lies between this page's mini-apps and their shop, and what their bank does. */
  feel: (mood: Mood) => Promise<void>
  /** Null where the world cannot be made anew from the page. */
  reset: (() => Promise<void>) | null
}>

/** What the page stands on; its main files make it. */
export type Surroundings = Readonly<{
  network: NetworkClient
  /** The shop's own API as anybody may ask it, and what it says of itself. */
  shop: Api
  filesBase: string
  appLink: string
  app: MiniApp
  /** Below it stand the portraits. */
  pictures: string
  controls: Controls
}>

export const SurroundingsContext = createContext<Surroundings | null>(null)

export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext)
  if (!surroundings) throw new Error('A part of the network is drawn outside SurroundingsContext: wrap it in one')
  return surroundings
}
