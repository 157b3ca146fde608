import { countInvited, makeInvitation } from '#domain/contract/me.ts'
import { invitingFragment } from '#domain/invitation.ts'
import { Refused } from '#domain/refusal.ts'

import { routes } from '../http/routes.ts'
import { codeFor } from './codeFor.ts'
import { countCame, isThere, keepInvitation } from './rows.ts'

export const invitationRoutes = routes()
  .change(makeInvitation, async ({ to }, { world, tx, shop, me, now }) => {
    if (!(await isThere(tx, shop, to))) {
      throw new Refused(to.screen === 'group' ? 'group_not_found' : 'product_not_found')
    }
    const inviting = { shop, buyer: me.buyer, to }
    const code = await keepInvitation(tx, { ...inviting, code: codeFor(world.settings, inviting), now })
    return { code, fragment: invitingFragment(to, code) }
  })

  .read(countInvited, async ({ targetId }, { db, shop, me }) => ({
    came: await countCame(db, { shop, buyer: me.buyer, targetId }),
  }))
