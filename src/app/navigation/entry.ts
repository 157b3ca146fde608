import * as v from 'valibot'

import { fragmentFor, type Page, pageOf, rootOf, type Tab, tabOf } from './page.ts'

const Fragment = v.string()

/** What we keep in `history.state` beside the address. */
const Entry = v.object({
  /** Where it stands in this visit's history; 0 is the page the app was opened on. */
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The screens of the entry before this one, or null at the start. */
  from: v.nullable(v.string()),
  /** The screens of the current tab from its root to the one shown. */
  trail: v.tupleWithRest([Fragment], Fragment),
  /** The modal that is open over the screen. */
  modal: v.nullable(v.string()),
})
export type Entry = Readonly<v.InferOutput<typeof Entry>>

/** The entry that `history.state` holds for this fragment, or null when it is not ours or not of this page. */
export function entryIn(state: unknown, fragment: string): Entry | null {
  const parsed = v.safeParse(Entry, state)
  return parsed.success && shownBy(parsed.output) === fragment ? parsed.output : null
}

export const shownBy = ({ trail }: Entry): string => trail.at(-1) ?? trail[0]

export function tabIn({ trail }: Entry): Tab {
  const root = pageOf(trail[0])
  return root ? tabOf(root) : 'catalog'
}

/** The first entry of a visit. A deep link gets its tab's root below it, so that there is a way home. */
export const arriveAt = (page: Page): Entry => ({ index: 0, from: null, trail: trailTo(page), modal: null })

/** One screen further in the same tab; it takes the place of a modal. */
export const goDeeper = (entry: Entry, page: Page): Entry => ({
  ...(entry.modal === null ? following(entry) : { ...entry, modal: null }),
  trail: [...entry.trail, fragmentFor(page)],
})

/** To another tab, as it was left; or to its root. */
export const switchTo = (entry: Entry, trail: Entry['trail']): Entry => ({ ...following(entry), trail })

/** Another page in the place of the one shown. */
export function turnInto(entry: Entry, page: Page): Entry {
  const [root, ...rest] = entry.trail
  const fragment = fragmentFor(page)
  return { ...entry, trail: rest.length === 0 ? [fragment] : [root, ...rest.slice(0, -1), fragment] }
}

export const withModal = (entry: Entry, modal: string): Entry => ({ ...following(entry), trail: entry.trail, modal })

/**
 * The way back from the screen shown: the history's own step where it leads to the screen below, otherwise (after a
 * deep link or a change of tabs) the screen below in the place of this one. Null at a tab's root.
 */
export function wayBack(entry: Entry): 'history' | Entry | null {
  if (entry.modal !== null) return 'history'
  const [root, ...rest] = entry.trail
  if (rest.length === 0) return null
  const trail: Entry['trail'] = [root, ...rest.slice(0, -1)]
  // The same screen may have been shown before in another tab, to which this way must not lead.
  return entry.from === trail.join() ? 'history' : { ...entry, trail }
}

export function trailTo(page: Page): Entry['trail'] {
  const root = fragmentFor(rootOf(tabOf(page)))
  const fragment = fragmentFor(page)
  // One's groups stand beside one's orders and not below them: the tab has two roots.
  const isRoot = page.screen === 'groups' || page.screen === rootOf(tabOf(page)).screen
  return isRoot ? [fragment] : [root, fragment]
}

const following = (entry: Entry): Pick<Entry, 'index' | 'from' | 'modal'> => ({
  index: entry.index + 1,
  from: entry.trail.join(),
  modal: null,
})
