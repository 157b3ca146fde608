import { navigate } from 'wouter/use-browser-location'

import { CATALOG } from '#domain/place.ts'

import {
  arriveAt,
  type Entry,
  entryIn,
  goDeeper,
  shownBy,
  switchTo,
  tabIn,
  trailTo,
  turnInto,
  wayBack,
  withModal,
} from './entry.ts'
import { fragmentFor, type Page, pageOf, rootOf, type Tab } from './page.ts'

/** How each tab was left, for as long as the page lives. */
const left = new Map<Tab, Entry['trail']>()

const fragmentNow = () => location.hash.replace(/^#/, '')
const write = (entry: Entry, how: { replace: boolean }) => navigate(`#${shownBy(entry)}`, { ...how, state: entry })

/** The entry now shown. */
export function currentEntry(): Entry {
  const fragment = fragmentNow()
  return entryIn(history.state, fragment) ?? arriveAt(pageOf(fragment) ?? CATALOG)
}

/**
 * Makes the address ours: the first of the visit, and later any that was typed by hand or came from a plain link.
 * False when it leads nowhere; the catalogue is shown then.
 */
export function settleHere(): boolean {
  const fragment = fragmentNow()
  if (entryIn(history.state, fragment)) return true
  write(currentEntry(), { replace: true })
  return pageOf(fragment) !== null
}

/** Opens a page one step deeper in the current tab: in the place of a modal, which is over then. */
export function open(page: Page): void {
  const entry = currentEntry()
  if (shownBy(entry) !== fragmentFor(page)) write(goDeeper(entry, page), { replace: entry.modal !== null })
}

/** Shows a page in the place of the current one, to which there is then no way back. */
export const turn = (page: Page): void => write(turnInto(currentEntry(), page), { replace: true })

/** Goes to a page in its own tab, leaving the rest of that tab's screens: after an order, or by a link from outside. */
export function moveTo(page: Page): void {
  const entry = currentEntry()
  if (shownBy(entry) === fragmentFor(page)) return
  left.set(tabIn(entry), entry.trail)
  write(switchTo(entry, trailTo(page)), { replace: false })
}

/** Opens a tab as it was left; pressed again, its root; and once more, the top of that. */
export function openTab(tab: Tab): void {
  const entry = currentEntry()
  const current = tabIn(entry)
  if (current !== tab) {
    left.set(current, entry.trail)
    write(switchTo(entry, left.get(tab) ?? [fragmentFor(rootOf(tab))]), { replace: false })
    return
  }
  if (entry.trail.length > 1) write(switchTo(entry, [entry.trail[0]]), { replace: false })
  else window.scrollTo({ top: 0 })
}

/** Forgets on which screen a tab was left, because what it showed is over. */
export const forget = (tab: Tab): void => void left.delete(tab)

export function back(): void {
  const way = wayBack(currentEntry())
  if (way === 'history') return history.back()
  if (way) write(way, { replace: true })
}

export const openModal = (modal: string): void => write(withModal(currentEntry(), modal), { replace: false })

/** Another modal in the place of the one that is open; the way back leads to the screen under both. */
export const swapModal = (modal: string): void => write({ ...currentEntry(), modal }, { replace: true })

export function closeModal(): void {
  if (currentEntry().modal !== null) history.back()
}
