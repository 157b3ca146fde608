import { useMemo, useSyncExternalStore } from 'react'

import { type Play, playIn, writePlay } from './play.ts'

/** Where one person is in the network. */
export type Whereabouts = Readonly<{
  /** Whose eyes it is seen with. */
  as: string
  page: Page
  /** The mini-app's fragment, when it is open. */
  open: Opened | null
}>

export type Page =
  | { kind: 'feed' }
  | { kind: 'messages'; chat: number | null }
  | { kind: 'friends' }
  | { kind: 'notifications' }
  | { kind: 'community'; id: number }
  | { kind: 'person'; name: string }
  | { kind: 'apps' }

export type Opened = Readonly<{
  fragment: string
  /** Where it was opened from, in VK's words. */
  ref: string
  /** The community it was opened from. */
  communityId: number | null
}>

/** One person, or two side by side. */
export type Address = readonly [Whereabouts, Whereabouts?]

export const FEED: Page = { kind: 'feed' }

const pageOf = (path: string): Page => {
  const [word, id] = path.split('/')
  if (word === 'messages') return { kind: 'messages', chat: id ? Number(id) : null }
  if (word === 'community' && id) return { kind: 'community', id: Number(id) }
  if (word === 'person' && id) return { kind: 'person', name: id }
  if (word === 'friends' || word === 'notifications' || word === 'apps') return { kind: word }
  return FEED
}

const pathOf = (page: Page): string => {
  if (page.kind === 'messages') return page.chat === null ? 'messages' : `messages/${page.chat}`
  if (page.kind === 'community') return `community/${page.id}`
  if (page.kind === 'person') return `person/${page.name}`
  return page.kind
}

/** `?as=boris&open=group/…`; the person beside has the same words with a 2. */
export function addressIn(search: string): Address {
  const query = new URLSearchParams(search)
  const read = (suffix: string): Whereabouts | null => {
    const as = query.get(`as${suffix}`)
    if (!as) return null
    const fragment = query.get(`open${suffix}`)
    const community = query.get(`from${suffix}`)
    const open =
      fragment === null
        ? null
        : { fragment, ref: query.get(`ref${suffix}`) ?? 'other', communityId: community ? Number(community) : null }
    return { as, page: pageOf(query.get(`at${suffix}`) ?? ''), open }
  }
  const beside = read('2')
  const first = read('') ?? { as: 'anna', page: FEED, open: null }
  return beside ? [first, beside] : [first]
}

export function searchOf([first, beside]: Address, play: Play): string {
  const query = new URLSearchParams()
  const write = ({ as, page, open }: Whereabouts, suffix: string) => {
    query.set(`as${suffix}`, as)
    if (page.kind !== 'feed') query.set(`at${suffix}`, pathOf(page))
    if (!open) return
    query.set(`open${suffix}`, open.fragment.replace(/^[#/]+/, ''))
    if (open.ref !== 'other') query.set(`ref${suffix}`, open.ref)
    if (open.communityId !== null) query.set(`from${suffix}`, String(open.communityId))
  }
  write(first, '')
  if (beside) write(beside, '2')
  writePlay(query, play)
  // Slashes and commas are legal in a query, and people read these addresses.
  return `?${query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',')}`
}

const listeners = new Set<() => void>()

/** Somebody goes somewhere; how it is played stays as it is. */
export const go = (address: Address, how: 'push' | 'replace' = 'push'): void =>
  become(searchOf(address, playIn(window.location.search)), how)

/** It is played otherwise from now on. That is no step to come back from. */
export function playOn(changes: Partial<Play>): void {
  const { search } = window.location
  become(searchOf(addressIn(search), { ...playIn(search), ...changes }), 'replace')
}

function become(search: string, how: 'push' | 'replace'): void {
  if (how === 'push') window.history.pushState(null, '', search)
  else window.history.replaceState(null, '', search)
  for (const listener of listeners) listener()
}

export const useAddress = (): Address => addressIn(useSearch())

export function usePlay(): Play {
  const search = useSearch()
  return useMemo(() => playIn(search), [search])
}

const useSearch = () => useSyncExternalStore(listen, () => window.location.search)

function listen(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}
