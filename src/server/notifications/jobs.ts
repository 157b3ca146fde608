import type { BuyerId, ShopId } from '#domain/ids.ts'

import type { Db } from '../db/sql.ts'
import type { JobHandlers } from '../work/jobs.ts'
import { messageOf } from './words.ts'

export const notificationJobs: Pick<JobHandlers, 'tell' | 'know_person'> = {
  async tell({ buyer, fragment, words }, { world, shop, key }) {
    const { host, host_user_id: hostUserId, language } = await getBuyer(world.db, shop, buyer)
    const told = await world.network.tell({ host, hostUserId }, messageOf(words, language), fragment, key)
    switch (told) {
      case 'later':
        throw new Error('The network asks to tell this later')
      // Whoever forbids notifications sees the news in the shop.
      case 'denied':
      case 'sent':
    }
  },

  async know_person({ buyer }, { world, shop, now }) {
    const { host, host_user_id: hostUserId } = await getBuyer(world.db, shop, buyer)
    const person = await world.network.person(host, hostUserId)
    await world.transaction((tx) =>
      tx
        .updateTable('buyer')
        .set({ known_at: now, ...(person && { first_name: person.firstName, photo: person.photo }) })
        .where('shop_id', '=', shop)
        .where('id', '=', buyer)
        .execute(),
    )
  },
}

const getBuyer = (db: Db, shop: ShopId, buyer: BuyerId) =>
  db
    .selectFrom('buyer')
    .select(['host', 'host_user_id', 'language'])
    .where('shop_id', '=', shop)
    .where('id', '=', buyer)
    .executeTakeFirstOrThrow()
