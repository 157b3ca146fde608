import { createContext, use } from 'react'

import type { Device } from '../host/devices.ts'
import type { Dialogs, ViewSettings } from '../host/stage.ts'
import type { MeView } from '../network/contract.ts'
import type { Page, Whereabouts } from './address.ts'

/** One person's screen. */
export type Column = Readonly<{
  me: MeView
  device: Device
  /** Whether it is one to be held in a hand. */
  phone: boolean
  whereabouts: Whereabouts
  dialogs: Dialogs
  goTo: (page: Page) => void
  /** Opens the mini-app by a link that a person tapped; `ref` says where, in VK's words. */
  openLink: (link: string, ref: string) => void
  /** Wherever in the mini-app it leads: one that runs is told of it, else it is started. */
  openApp: (at: { fragment: string; ref: string; communityId: number | null }) => void
  /** Starts the open mini-app again, where it is. */
  reopenApp: () => void
  closeApp: () => void
  /** The mini-app says where in it the person is now. */
  located: (fragment: string) => void
  /** How the open mini-app wants the device's edges to look; null: it has not said. */
  view: ViewSettings | null
  dress: (view: ViewSettings) => void
  /** Shows the stories, beginning with this person's; null: no more. */
  watch: (name: string | null) => void
  /** A word at the foot of the screen that goes away by itself. */
  say: (words: string) => void
}>

export const ColumnContext = createContext<Column | null>(null)

export function useColumn(): Column {
  const column = use(ColumnContext)
  if (!column) throw new Error('A part of a person’s screen is drawn outside ColumnContext: wrap it in one')
  return column
}
