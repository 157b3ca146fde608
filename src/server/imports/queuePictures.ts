import type { ShopId } from '#domain/ids.ts'

import { queueAgain } from '../work/outbox.ts'
import type { World } from '../world.ts'

const AT_ONCE = 200

/**
 * Queues the fetching of pictures that nobody has fetched yet, once an address. Answers with how many there are.
 * A job that was done for a product of the past is done again.
 */
export async function queuePictures(
  { db, transaction, now }: Pick<World, 'db' | 'transaction' | 'now'>,
  shop: ShopId,
): Promise<number> {
  let queued = 0
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('image')
      .select('address')
      .distinct()
      .where('shop_id', '=', shop)
      .where('picture', 'is', null)
      .where('unusable_at', 'is', null)
      .where('address', '>', after)
      .orderBy('address')
      .limit(AT_ONCE)
      .execute()
    const last = rows.at(-1)
    if (!last) return queued

    const jobs = rows.map(({ address }) => ({
      shop,
      kind: 'picture' as const,
      key: address,
      payload: { address },
      runAt: now(),
    }))
    await transaction((tx) => queueAgain(tx, ...jobs))
    queued += rows.length
    after = last.address
  }
}
