import { useInfiniteQuery } from '@tanstack/react-query'
import type * as v from 'valibot'

import type { Endpoint, InputOf } from '#domain/contract/endpoint.ts'
import type { Cursor } from '#domain/contract/page.ts'

import { pagesKey } from './answerKey.ts'
import { isBug } from './failure.ts'
import { useLaunched, useShop } from './ShopProvider.tsx'
import { type Answer, answerOf, useLaunchFailure } from './useAnswer.ts'

type Page<Item> = { items: Item[]; next: Cursor | null }
type ListEndpoint<Item> = Endpoint<
  v.GenericSchema<{ cursor?: string | undefined }>,
  v.GenericSchema<unknown, Page<Item>>
>

export type Pages<Item> = Answer<readonly Item[]> & Readonly<{ more: More; refresh: () => Promise<unknown> }>
/** What follows the items shown: nothing, a page not asked for yet, one on its way, or one that failed. */
export type More = { kind: 'none' } | { kind: 'there' | 'failed'; load: () => void } | { kind: 'coming' }

/** A list that is read page by page as far as somebody scrolls. */
export function usePages<Item, E extends ListEndpoint<Item>>(
  endpoint: E & ListEndpoint<Item>,
  input: InputOf<E>,
): Pages<Item> {
  const { api } = useShop()
  const launch = useLaunchFailure()
  const query = useInfiniteQuery({
    queryKey: pagesKey(endpoint, input),
    queryFn: ({ signal, pageParam }) =>
      api.call(endpoint, pageParam === null ? input : { ...input, cursor: pageParam }, { signal }),
    initialPageParam: null as Cursor | null,
    getNextPageParam: (last: Page<Item>) => last.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    enabled: useLaunched().kind === 'ready',
    throwOnError: isBug,
  })
  const load = () => void query.fetchNextPage()
  const more = ((): More => {
    if (query.isFetchingNextPage) return { kind: 'coming' }
    if (!query.hasNextPage) return { kind: 'none' }
    return { kind: query.isFetchNextPageError ? 'failed' : 'there', load }
  })()
  const { data, refetch } = query
  // A next page that did not come says nothing of the pages that are there.
  const error = query.isFetchNextPageError ? null : query.error
  return { ...(launch ?? answerOf({ data, error, refetch })), more, refresh: refetch }
}
