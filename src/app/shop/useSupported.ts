import { useQuery } from '@tanstack/react-query'

import type { HostVerb } from '../host/host.ts'
import { useHost } from './ShopProvider.tsx'

/** Whether the host does this at all; not, as long as it has not said. */
export function useSupported(verb: HostVerb): boolean {
  const host = useHost()
  const { data = false } = useQuery({
    queryKey: ['host', 'supports', verb],
    queryFn: () => host.isSupported(verb),
    staleTime: Infinity,
  })
  return data
}
