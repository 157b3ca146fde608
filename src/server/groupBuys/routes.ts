import { getGroup, joinGroup, openGroup, watchGroup } from '#domain/contract/groupBuys.ts'
import { Refused } from '#domain/refusal.ts'

import { routes } from '../http/routes.ts'
import { joinGroup as join } from './joinGroup.ts'
import { openGroup as open } from './openGroup.ts'
import { readGroupView } from './rows.ts'
import { watchPictures } from './watchPictures.ts'

export const groupBuyRoutes = routes()
  .change(openGroup, ({ offerId, ...checkout }, { tx, me, ...at }) =>
    open(tx, offerId, checkout, { ...at, buyer: me.buyer }),
  )

  .change(joinGroup, ({ groupId, ...checkout }, { tx, me, ...at }) =>
    join(tx, groupId, checkout, { ...at, buyer: me.buyer }),
  )

  .read(getGroup, async ({ groupId }, { db, shop, me, now }) => {
    const view = await readGroupView(db, shop, groupId, me?.buyer ?? null, now)
    if (!view) throw new Refused('group_not_found')
    return view
  })

  .watch(watchGroup, ({ groupId, after }, { world, shop, me, signal }) =>
    watchPictures(world, { shop, groupId, me: me?.buyer ?? null, after: after ?? null, signal }),
  )
