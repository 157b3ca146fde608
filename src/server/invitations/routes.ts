import { keepFriendLinksSent, listCalledFriends, makeFriendLinks } from '#domain/contract/friendLinks.ts'
import { countInvited, makeInvitation } from '#domain/contract/me.ts'
import type { ShopId } from '#domain/ids.ts'
import { type InvitedTo, invitingFragment } from '#domain/invitation.ts'
import { Refused } from '#domain/refusal.ts'

import type { Db } from '../db/sql.ts'
import { routes } from '../http/routes.ts'
import { codeFor } from './codeFor.ts'
import { hostOf, keepFriendLinks, keepSent, listCalled } from './friendRows.ts'
import { countCame, isThere, keepInvitation } from './rows.ts'

export const invitationRoutes = routes()
  .change(makeInvitation, async ({ to }, { world, tx, shop, me, now }) => {
    await mustBeThere(tx, shop, to)
    const inviting = { shop, buyer: me.buyer, to }
    const code = await keepInvitation(tx, { ...inviting, code: codeFor(world.settings, inviting), now })
    return { code, fragment: invitingFragment(to, code) }
  })

  .read(countInvited, async ({ targetId }, { db, shop, me }) => ({
    came: await countCame(db, { shop, buyer: me.buyer, targetId }),
  }))

  .change(makeFriendLinks, async ({ to, friends }, { world, tx, shop, me, now }) => {
    await mustBeThere(tx, shop, to)
    const inviting = { shop, buyer: me.buyer, to }
    const host = await hostOf(tx, shop, me.buyer)
    const links = [...new Set(friends)].map((friend) => {
      const code = codeFor(world.settings, { ...inviting, friend: { host, hostUserId: friend } })
      return { friend, code, fragment: invitingFragment(to, code) }
    })
    await keepFriendLinks(tx, { ...inviting, codes: links.map(({ code }) => code), now })
    return links
  })

  .change(keepFriendLinksSent, async ({ codes }, { tx, shop, me, now }) => ({
    sent: await keepSent(tx, { shop, buyer: me.buyer, codes, now }),
  }))

  .read(listCalledFriends, ({ groupId }, { db, shop, me }) => listCalled(db, { shop, buyer: me.buyer, groupId }))

async function mustBeThere(db: Db, shop: ShopId, to: InvitedTo): Promise<void> {
  if (await isThere(db, shop, to)) return
  throw new Refused(to.screen === 'group' ? 'group_not_found' : 'product_not_found')
}
