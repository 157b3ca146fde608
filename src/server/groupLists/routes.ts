import { listClosingSoon, listFriendsGroups, listMyGroups } from '#domain/contract/groupLists.ts'

import { routes } from '../http/routes.ts'
import { readFriendsGroups } from './friendsGroups.ts'
import { readClosingSoon } from './gatheringGroups.ts'
import { readMyGroups } from './myGroups.ts'

export const groupListRoutes = routes()
  .read(listMyGroups, ({ tab, cursor }, { db, shop, me, now }) =>
    readMyGroups(db, { shop, buyer: me.buyer, tab, cursor, now }),
  )

  .read(listClosingSoon, (_, { db, shop, me, now }) => readClosingSoon(db, { shop, viewer: me?.buyer ?? null, now }))

  .read(listFriendsGroups, ({ friends, productId }, { db, shop, me, now }) =>
    readFriendsGroups(db, { shop, viewer: me.buyer, now, friends, productId: productId ?? null }),
  )
