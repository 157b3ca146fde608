import { useHistoryState, useLocationProperty } from 'wouter/use-browser-location'

import { CATALOG } from '#domain/place.ts'

import { type Entry, shownBy, tabIn } from './entry.ts'
import { currentEntry } from './navigator.ts'
import { type Page, pageOf, type Tab } from './page.ts'

/** What is on the screen, as the address and `history.state` say. */
export type Shown = Readonly<{ entry: Entry; page: Page; tab: Tab; modal: string | null; canGoBack: boolean }>

export function useShown(): Shown {
  // Asked so that a change of either draws again.
  useHistoryState()
  useLocationProperty(() => location.hash)

  const entry = currentEntry()
  const page = pageOf(shownBy(entry)) ?? CATALOG
  return { entry, page, tab: tabIn(entry), modal: entry.modal, canGoBack: entry.trail.length > 1 }
}
