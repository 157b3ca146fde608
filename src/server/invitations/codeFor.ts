import * as v from 'valibot'

import type { Host } from '#domain/host.ts'
import type { BuyerId, ShopId } from '#domain/ids.ts'
import { InvitationCode, type InvitedTo, targetOf } from '#domain/invitation.ts'

import { base64url, sign } from '../http/signing.ts'
import type { Settings } from '../world.ts'

type Inviting = Readonly<{
  shop: ShopId
  buyer: BuyerId
  to: InvitedTo
  /** For whom alone it is. */
  friend?: { host: Host; hostUserId: string }
}>

/** Sixty bits that only the shop can make, so that a code is guessed by nobody and is the same however often it is asked for. */
export function codeFor(
  { sessionSecret }: Pick<Settings, 'sessionSecret'>,
  { shop, buyer, to, friend }: Inviting,
): InvitationCode {
  const whose = `invitation ${shop} ${buyer} ${targetOf(to)}`
  const signed = sign(sessionSecret, friend ? `${whose} ${friend.host} ${friend.hostUserId}` : whose)
  return v.parse(InvitationCode, base64url(signed).slice(0, 10))
}
