import { useQuery } from '@tanstack/react-query'

import type { HostVerb } from '../host/host.ts'
import { useHost } from './ShopProvider.tsx'

/** Whether the host does this at all; not, as long as it has not said. Of silence it is asked again. */
export function useSupported(verb: HostVerb): boolean {
  const host = useHost()
  const { data } = useQuery({
    queryKey: ['host', 'supports', verb],
    queryFn: () => host.isSupported(verb),
    staleTime: ({ state }) => (state.data === null ? 0 : 'static'),
  })
  return data ?? false
}
