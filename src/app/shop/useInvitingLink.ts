import { queryOptions, useQuery } from '@tanstack/react-query'

import { makeInvitation } from '#domain/contract/me.ts'
import { type InvitedTo, previewPathOf } from '#domain/invitation.ts'
import { fragmentOf } from '#domain/place.ts'
import { SECOND } from '#domain/time.ts'

import { answerKey } from './answerKey.ts'
import { useMe, useShop, useShopView } from './ShopProvider.tsx'

/** How long somebody who has chosen waits for a link that says whose it is. A slow network is given its time. */
const PATIENCE = 10 * SECOND

export type Links = Readonly<{
  /** For those who read it in the network. */
  inside: string
  /** For wherever else it goes: a page that shows itself to anybody, and leads on into the network. */
  outside: string
}>

type InvitingLink = Readonly<{
  /** As far as they are known: links that lead there, and say whose they are once the shop has said that. */
  links: Links
  /** Whether there is nothing more to wait for. */
  isKnown: boolean
  whenKnown: () => Promise<Links>
}>

/** A link to a group or a product that says who invited. Where the shop cannot say that, it still leads there. */
export function useInvitingLink(to: InvitedTo, { wanted }: { wanted: boolean }): InvitingLink {
  const { api, answers } = useShop()
  const me = useMe()
  const { appLink = '', webLink = '' } = useShopView() ?? {}
  const invitation = queryOptions({
    queryKey: answerKey(makeInvitation, { to }),
    queryFn: () => api.call(makeInvitation, { to }),
    staleTime: Infinity,
  })
  const { data, isError } = useQuery({ ...invitation, enabled: wanted && me !== null })
  const linksBy = ({ fragment }: { fragment: string }): Links => {
    const [, whose] = fragment.split('?')
    // A shop that is in no network is where it was opened.
    const inside = `${appLink || location.origin + location.pathname}#${fragment}`
    return { inside, outside: webLink ? `${webLink}${previewPathOf(to)}${whose ? `?${whose}` : ''}` : inside }
  }
  const plain = linksBy({ fragment: fragmentOf(to) })

  return {
    links: data ? linksBy(data) : plain,
    isKnown: me === null || data !== undefined || isError,
    whenKnown: async () => {
      if (!me) return plain
      const late = new Promise<Links>((resolve) => setTimeout(() => resolve(plain), PATIENCE))
      const known = answers.query({ ...invitation, staleTime: 'static' }).then(linksBy, () => plain)
      return await Promise.race([known, late])
    },
  }
}
