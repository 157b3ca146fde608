import { queryOptions, useQuery } from '@tanstack/react-query'

import { makeInvitation } from '#domain/contract/me.ts'
import type { InvitedTo } from '#domain/invitation.ts'
import { fragmentOf } from '#domain/place.ts'
import { SECOND } from '#domain/time.ts'

import { answerKey } from './answerKey.ts'
import { useMe, useShop, useShopView } from './ShopProvider.tsx'

/** How long somebody who has chosen waits for a link that says whose it is. A slow network is given its time. */
const PATIENCE = 10 * SECOND

type InvitingLink = Readonly<{
  /** As far as it is known: a link that leads there, and says whose it is once the shop has said that. */
  link: string
  /** Whether there is nothing more to wait for. */
  isKnown: boolean
  whenKnown: () => Promise<string>
}>

/** A link to a group or a product that says who invited. Where the shop cannot say that, it still leads there. */
export function useInvitingLink(to: InvitedTo, { wanted }: { wanted: boolean }): InvitingLink {
  const { api, answers } = useShop()
  const me = useMe()
  // A shop that is in no network is where it was opened.
  const base = useShopView()?.appLink || location.origin + location.pathname
  const invitation = queryOptions({
    queryKey: answerKey(makeInvitation, { to }),
    queryFn: () => api.call(makeInvitation, { to }),
    staleTime: Infinity,
  })
  const { data, isError } = useQuery({ ...invitation, enabled: wanted && me !== null })
  const plain = `${base}#${fragmentOf(to)}`
  const linkBy = ({ fragment }: { fragment: string }) => `${base}#${fragment}`

  return {
    link: data ? linkBy(data) : plain,
    isKnown: me === null || data !== undefined || isError,
    whenKnown: async () => {
      if (!me) return plain
      const late = new Promise<string>((resolve) => setTimeout(() => resolve(plain), PATIENCE))
      const known = answers.query({ ...invitation, staleTime: 'static' }).then(linkBy, () => plain)
      return await Promise.race([known, late])
    },
  }
}
