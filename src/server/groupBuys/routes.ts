import { getGroup, joinGroup, openGroup, watchGroup } from '#domain/contract/groupBuys.ts'
import { completeGroup, leaveGroup, listGroupNews } from '#domain/contract/groupLife.ts'

import { routes } from '../http/routes.ts'
import { completeGroup as complete } from './completeGroup.ts'
import { joinGroup as join } from './joinGroup.ts'
import { leaveGroup as leave } from './leaveGroup.ts'
import { readNewsPage } from './newsPage.ts'
import { openGroup as open } from './openGroup.ts'
import { getGroupView } from './rows.ts'
import { watchPictures } from './watchPictures.ts'

export const groupBuyRoutes = routes()
  .change(openGroup, ({ offerId, ...checkout }, { tx, me, ...at }) =>
    open(tx, offerId, checkout, { ...at, buyer: me.buyer }),
  )

  .change(joinGroup, ({ groupId, ...checkout }, { tx, me, ...at }) =>
    join(tx, groupId, checkout, { ...at, buyer: me.buyer }),
  )

  .change(leaveGroup, async ({ groupId }, { tx, me, ...at }) => {
    await leave(tx, groupId, { ...at, buyer: me.buyer })
    return getGroupView(tx, { ...at, groupId, me: me.buyer })
  })

  .change(completeGroup, async ({ groupId, price }, { tx, me, ...at }) => {
    await complete(tx, { ...at, groupId, price })
    return getGroupView(tx, { ...at, groupId, me: me.buyer })
  })

  .read(getGroup, ({ groupId }, { db, shop, me, now }) =>
    getGroupView(db, { shop, groupId, me: me?.buyer ?? null, now }),
  )

  .read(listGroupNews, (asked, { db, shop }) => readNewsPage(db, shop, asked))

  .watch(watchGroup, ({ groupId, after }, { world, shop, me, signal }) =>
    watchPictures(world, { shop, groupId, me: me?.buyer ?? null, after: after ?? null, signal }),
  )
