import type { GroupId, ShopId } from '#domain/ids.ts'
import { SECOND } from '#domain/time.ts'

import type { World } from '../world.ts'
import { type GroupSnapshot, readSnapshot } from './snapshot.ts'

/** A bell rung in another process is not heard here: this is how late a watcher can learn of a change. */
const POLL = SECOND

/** One group that somebody watches. However many they are, this process asks the database once. */
export type WatchedGroup = Readonly<{
  /** The group as soon as its version is another than `seen`; null once the signal is aborted, or when there is no such group. */
  after: (seen: number | null, signal: AbortSignal) => Promise<GroupSnapshot | null>
  leave: () => void
}>

type Watched = WatchedGroup & Readonly<{ enter: () => void }>

/** Each world watches its own groups, and forgets a group with its last watcher. */
const watchedIn = new WeakMap<World, Map<string, Watched>>()

export function watchTogether(world: World, shop: ShopId, groupId: GroupId): WatchedGroup {
  const groups = watchedIn.get(world) ?? new Map<string, Watched>()
  watchedIn.set(world, groups)

  const key = `${shop}:${groupId}`
  const group = groups.get(key) ?? watch(world, shop, groupId, () => groups.delete(key))
  groups.set(key, group)
  group.enter()
  return group
}

function watch(world: World, shop: ShopId, groupId: GroupId, forget: () => void): Watched {
  let watchers = 0
  let latest: GroupSnapshot | null = null
  let looking: Promise<void> | null = null
  let isStale = true
  const waiting = new Set<() => void>()

  async function look(): Promise<void> {
    while (isStale) {
      isStale = false
      const version = await readVersion(world, shop, groupId)
      if (version === latest?.group.version) continue
      latest = await readSnapshot(world.db, { shop, groupId, viewer: null, now: world.now() })
      for (const wake of waiting) wake()
    }
  }

  /** Whoever asks during a look gets another one: the change they heard of may have come too late for it. */
  function lookAgain(): Promise<void> {
    isStale = true
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }

  function lookOrWarn(): void {
    lookAgain().catch((error: unknown) =>
      world.log.warn({ err: error, groupId }, 'A watched group could not be read; trying again'),
    )
  }

  const poll = setInterval(lookOrWarn, POLL)
  const endListening = world.bell.onRing(groupId, lookOrWarn)

  return {
    enter: () => watchers++,

    async after(seen, signal) {
      if (latest === null) await lookAgain()
      while (latest?.group.version === seen && !signal.aborted) await change(signal)
      return signal.aborted ? null : latest
    },

    leave() {
      watchers--
      if (watchers > 0) return
      clearInterval(poll)
      endListening()
      forget()
    },
  }

  function change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      waiting.add(wake)
      signal.addEventListener('abort', wake)
    })
  }
}

async function readVersion({ db }: World, shop: ShopId, groupId: GroupId): Promise<number | undefined> {
  const group = await db
    .selectFrom('group_buy')
    .select('version')
    .where('shop_id', '=', shop)
    .where('id', '=', groupId)
    .executeTakeFirst()
  return group?.version
}
