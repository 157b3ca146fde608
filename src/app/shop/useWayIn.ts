import { invitationIn, type InvitedTo, invitingFragment, targetOf } from '#domain/invitation.ts'
import { fragmentOf } from '#domain/place.ts'

import { useShop, useShopView } from './ShopProvider.tsx'

/** From a plain browser to the same place in the network, where people are known. Whose link led here goes along. */
export function useWayIn(to: InvitedTo): () => void {
  const { host, opened } = useShop()
  const base = useShopView()?.appLink ?? ''
  const said = invitationIn(opened)
  const isHere = said !== null && targetOf(said.to) === targetOf(to)
  return () => void host.openLink(`${base}#${isHere ? invitingFragment(to, said.code) : fragmentOf(to)}`)
}
