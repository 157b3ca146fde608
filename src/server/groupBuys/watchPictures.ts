import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import type { BuyerId, GroupId, ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import type { World } from '../world.ts'
import { pictureFor } from './snapshot.ts'
import { watchTogether } from './watched.ts'

type Watching = Readonly<{
  shop: ShopId
  groupId: GroupId
  me: BuyerId | null
  /** The version that the watcher has seen already. */
  after: number | null
  signal: AbortSignal
}>

/** The group's picture as it is, and again after each change, until nobody listens. */
export async function* watchPictures(
  world: World,
  { shop, groupId, me, after, signal }: Watching,
): AsyncGenerator<{ id: string; data: GroupPicture }> {
  const group = watchTogether(world, shop, groupId)
  try {
    for (let seen = after; ;) {
      const snapshot = await group.after(seen, signal)
      if (signal.aborted) return
      if (!snapshot) throw new Refused('group_not_found')
      seen = snapshot.group.version
      yield { id: String(seen), data: pictureFor(snapshot, me) }
    }
  } finally {
    group.leave()
  }
}
