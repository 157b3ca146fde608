import { useQuery } from '@tanstack/react-query'

import { countUnread } from '#domain/contract/notices.ts'

import { answerKey } from './answerKey.ts'
import { useLaunched, useShop } from './ShopProvider.tsx'

/** How many notices wait to be read; the launch says it first. Null for a plain browser, which is told nothing. */
export function useUnread(): number | null {
  const { api } = useShop()
  const launched = useLaunched()
  const known = launched.kind === 'ready' && launched.me !== null
  const { data } = useQuery({
    queryKey: answerKey(countUnread, {}),
    queryFn: ({ signal }) => api.call(countUnread, {}, { signal }),
    ...(known && { initialData: { unread: launched.unread } }),
    enabled: known,
  })
  return known ? (data?.unread ?? 0) : null
}
