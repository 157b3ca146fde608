import type { Host } from '#domain/host.ts'
import type { BuyerId, GroupId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Db, Transaction } from './db/sql.ts'
import type { Files } from './outside/files/files.ts'
import type { SocialNetwork } from './outside/network/socialNetwork.ts'
import type { VkCallback } from './outside/network/vkCallback.ts'
import type { Payments } from './outside/payments/payments.ts'
import type { Pictures } from './outside/pictures/pictures.ts'

/** Everything the server stands on. `createApp` is a function of this and nothing else. */
export type World = Readonly<{
  /** For reading outside transactions; using it inside one is an error. */
  db: Db
  transaction: Transaction
  /** The only clock there is. */
  now: () => Instant
  /** A fresh UUIDv7 of the clock's time. */
  newId: () => string
  settings: Settings
  log: Log
  payments: Payments | null
  network: SocialNetwork
  files: Files
  pictures: Pictures
  /** Rung in this process when a group has changed or work was queued, so that nobody waits for the next poll. */
  bell: Bell
}>

export type Settings = Readonly<{
  /** Signs sessions; at least 32 bytes. */
  sessionSecret: string
  /** How old a launch string may be, in milliseconds. */
  launchMaxAge: number
  /** The secret that signs launch strings of this app, or null when we do not know the app. */
  secretOf: (host: Host, appId: string) => string | null
  /** The shop that a plain browser sees; null: whichever is the only one. */
  homeShop: ShopId | null
  /** Where people reach the shop on the open web, ending with a slash; null where nobody has said. */
  publicUrl: string | null
  /** Origins that may call the API from elsewhere, as patterns: VK hosting gives each deployment a new one. */
  allowedOrigins: readonly RegExp[]
  /** What VK's Callback API is set up with; null where the shop hears of nothing by it. */
  vkCallback: VkCallback | null
  /** Says on every page that money is pretend. */
  pretendMoney: boolean
}>

export type Log = Readonly<{
  info: (facts: Record<string, unknown>, message: string) => void
  warn: (facts: Record<string, unknown>, message: string) => void
  error: (facts: Record<string, unknown>, message: string) => void
}>

export type Bell = Readonly<{
  ring: (about: GroupId | 'work') => void
  /** Calls back until the returned function is called. */
  onRing: (about: GroupId | 'work', listener: () => void) => () => void
}>

/** Who is asking, as a checked session says. */
export type Caller = Readonly<{ shop: ShopId; buyer: BuyerId; role: 'buyer' | 'seller' }>
