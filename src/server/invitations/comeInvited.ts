import type { BuyerId, ShopId } from '#domain/ids.ts'
import { invitationIn } from '#domain/invitation.ts'

import type { World } from '../world.ts'
import { findInvitation, keepInvited } from './rows.ts'

type Coming = Readonly<{ shop: ShopId; buyer: BuyerId; fragment: string }>

/**
 * Remembers by whose link somebody came to a group or a product. The first link counts, and nobody invites themselves.
 * Most arrivals come by none, or again by the same, and only read.
 */
export async function comeInvited({ db, transaction, now }: World, coming: Coming): Promise<void> {
  const said = invitationIn(coming.fragment)
  if (!said) return
  const found = await findInvitation(db, { ...coming, ...said })
  if (!found || found.inviter === coming.buyer || found.cameBefore) return
  await transaction((tx) => keepInvited(tx, { ...coming, ...said, now: now() }))
}
