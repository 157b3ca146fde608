import { useMemo, useState } from 'react'

import { CATALOG } from '#domain/place.ts'

import type { Entry } from './entry.ts'
import { type Page, pageOf } from './page.ts'

type PanelOf = Readonly<{ id: string; depth: number; page: Page }>

/** The panels of the current tab in the order of its trail, as VKUI's View wants them. */
export function usePanels({ trail }: Entry): { panels: readonly PanelOf[]; active: string; history: string[] } {
  const stack = useMemo(() => trail.map(panelOf), [trail])
  const top = stack.at(-1) ?? panelOf(trail[0], 0)

  const [shown, setShown] = useState<{ now: PanelOf; before: PanelOf | null }>({ now: top, before: null })
  if (shown.now.id !== top.id) setShown({ now: top, before: shown.now })

  return { panels: withLeaving(stack, shown.before), active: top.id, history: stack.map(({ id }) => id) }
}

/** A panel that has just left the trail stays for the time it takes to move away: after what replaced it when we went back. */
function withLeaving(stack: readonly PanelOf[], leaving: PanelOf | null): readonly PanelOf[] {
  if (!leaving || stack.some(({ id }) => id === leaving.id)) return stack
  return leaving.depth >= stack.length ? [...stack, leaving] : [...stack.slice(0, -1), leaving, ...stack.slice(-1)]
}

/** A screen keeps its panel while only the question in its address changes: a search typed into the catalogue. */
const panelOf = (fragment: string, depth: number): PanelOf => ({
  // Orders and groups are one panel too: what stands side by side does not slide in.
  id: `${depth}:${fragment.split('?', 1)[0]?.replace('/groups', '/orders')}`,
  depth,
  page: pageOf(fragment) ?? CATALOG,
})
