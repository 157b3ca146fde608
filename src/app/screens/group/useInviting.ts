import { useQuery } from '@tanstack/react-query'

import type { Host, HostAnswer } from '../../host/host.ts'
import { useHost } from '../../shop/ShopProvider.tsx'
import { text } from '../../text/group.ts'
import { notify } from '../../ui/notice.ts'

const WAYS = ['messageFriend', 'postToWall', 'share', 'copy'] as const
export type Way = (typeof WAYS)[number]

type Invitation = Readonly<{ message: string; link: string }>

/** Calling friends, and an honest word on what came of it. */
export function useInviting(): { ways: readonly Way[]; invite: (way: Way, invitation: Invitation) => void } {
  const host = useHost()
  const { data = ['copy'] } = useQuery<readonly Way[]>({
    queryKey: ['host', 'ways to invite'],
    queryFn: () => waysOf(host),
    staleTime: Infinity,
  })
  const invite = async (way: Way, invitation: Invitation) => {
    const answer = await send(host, way, invitation)
    host.haptic(answer.kind === 'done' ? 'success' : 'warning')
    notify(answer.kind === 'done' ? text.shared[way] : text.notShared[answer.kind])
  }
  return { ways: data, invite: (way, invitation) => void invite(way, invitation) }
}

async function waysOf(host: Host): Promise<readonly Way[]> {
  const has = await Promise.all(WAYS.map(async (way) => way === 'copy' || (await host.isSupported(way))))
  return WAYS.filter((_, at) => has[at])
}

function send(host: Host, way: Way, { message, link }: Invitation): Promise<HostAnswer> {
  switch (way) {
    case 'messageFriend':
      return host.messageFriend({ message, link })
    case 'postToWall':
      return host.postToWall({ message, link })
    case 'share':
      return host.share(link)
    case 'copy':
      return host.copy(link)
  }
}
