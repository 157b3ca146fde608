import type { BuyerId, ShopId } from '#domain/ids.ts'
import { invitationIn } from '#domain/invitation.ts'

import type { Launched } from '../launch/launchString.ts'
import type { World } from '../world.ts'
import { codeFor } from './codeFor.ts'
import { keepOpened } from './friendRows.ts'
import { findInvitation, keepInvited } from './rows.ts'

type Coming = Readonly<{ shop: ShopId; buyer: BuyerId; by: Pick<Launched, 'host' | 'hostUserId'>; fragment: string }>

/**
 * Remembers by whose link somebody came to a group or a product. The first link counts, and nobody invites themselves.
 * A friend's own link remembers that this friend has opened it, whoever else may have. Most arrivals come by none, or
 * again by the same, and only read.
 */
export async function comeInvited({ db, transaction, now, settings }: World, coming: Coming): Promise<void> {
  const said = invitationIn(coming.fragment)
  if (!said) return
  const found = await findInvitation(db, { ...coming, ...said })
  if (!found || found.inviter === coming.buyer) return

  const theirs = { shop: coming.shop, buyer: found.inviter, to: said.to, friend: coming.by }
  const isAwaited = found.awaits && codeFor(settings, theirs) === said.code
  if (found.cameBefore && !isAwaited) return
  await transaction(async (tx) => {
    if (!found.cameBefore) await keepInvited(tx, { ...coming, ...said, now: now() })
    if (isAwaited) await keepOpened(tx, { ...coming, code: said.code, now: now() })
  })
}
