import { useMemo, useState } from 'react'

import type { Device } from '../host/devices.ts'
import type { ViewSettings } from '../host/stage.ts'
import { appLinkIn } from '../network/appLink.ts'
import type { MeView } from '../network/contract.ts'
import type { Opened, Page, Whereabouts } from './address.ts'
import type { Column } from './column.ts'
import { useDialogs } from './useDialogs.ts'
import { useToasts } from './useToasts.ts'

type Standing = Readonly<{
  me: MeView | null
  device: Device | null
  whereabouts: Whereabouts
  move: (to: Whereabouts, how?: 'push' | 'replace') => void
}>

/** Where a link leads that was followed while the mini-app was open. */
export type Led = Readonly<{ fragment: string }>

/** What one person can do on their screen, and what lies over it at the moment. */
export function useColumnOf({ me, device, whereabouts, move }: Standing) {
  const { as } = whereabouts
  const { asked, dialogs } = useDialogs()
  const { toasts, say } = useToasts()
  const [opening, setOpening] = useState(0)
  const [opened, setOpened] = useState(whereabouts.open)
  const [led, lead] = useState<Led | null>(null)
  const [view, dress] = useState<ViewSettings | null>(null)
  const [stories, watch] = useState<string | null>(null)

  // Back and forward in the browser open and close the app too.
  if (whereabouts.open === null && opened !== null) {
    setOpened(null)
    dress(null)
  }
  if (whereabouts.open !== null && opened === null) setOpened(whereabouts.open)

  const column = useMemo((): Column | null => {
    if (!me || !device) return null
    const openAnew = (open: Opened) => {
      watch(null)
      dress(null)
      setOpened(open)
      setOpening((count) => count + 1)
      move({ ...whereabouts, open })
    }
    // As in VK: a mini-app that runs is not started again, it is told where a link leads.
    const openApp = (open: Opened) => {
      if (whereabouts.open === null) return openAnew(open)
      watch(null)
      lead({ fragment: open.fragment })
      move({ ...whereabouts, open: { ...whereabouts.open, fragment: open.fragment } }, 'replace')
    }
    return {
      me,
      device,
      phone: device.kind !== 'desktop',
      whereabouts,
      dialogs,
      say,
      openApp,
      reopenApp: () => whereabouts.open && openAnew(whereabouts.open),
      openLink(link, ref) {
        const found = appLinkIn(link)
        if (found) openApp({ fragment: found.fragment, ref, communityId: found.communityId })
      },
      closeApp: () => move({ ...whereabouts, open: null }),
      located(fragment) {
        if (whereabouts.open) move({ ...whereabouts, open: { ...whereabouts.open, fragment } }, 'replace')
      },
      goTo: (page: Page) => move({ as, page, open: null }),
      view,
      dress,
      watch,
    }
  }, [me, device, whereabouts, view, dialogs, say, move, as])

  return { column, asked, toasts, opened, opening, led, stories }
}
