import * as v from 'valibot'

import type { BuyerId, ShopId } from '#domain/ids.ts'
import { InvitationCode, type InvitedTo, targetOf } from '#domain/invitation.ts'

import { base64url, sign } from '../http/signing.ts'
import type { Settings } from '../world.ts'

type Inviting = Readonly<{ shop: ShopId; buyer: BuyerId; to: InvitedTo }>

/** Sixty bits that only the shop can make, so that a code is guessed by nobody and is the same however often it is asked for. */
export function codeFor(
  { sessionSecret }: Pick<Settings, 'sessionSecret'>,
  { shop, buyer, to }: Inviting,
): InvitationCode {
  const signed = sign(sessionSecret, `invitation ${shop} ${buyer} ${targetOf(to)}`)
  return v.parse(InvitationCode, base64url(signed).slice(0, 10))
}
