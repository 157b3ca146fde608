import { useMemo, useRef, useState } from 'react'

import { appLinkIn } from '../network/appLink.ts'
import { getMe } from '../network/contract.ts'
import { fullName } from '../network/views.ts'
import type { Opened, Page, Whereabouts } from './address.ts'
import { useLive, useSeen } from './asking.ts'
import { type Column, ColumnContext } from './column.ts'
import { DialogOver } from './dialogs/DialogOver.tsx'
import { MiniApp } from './MiniApp.tsx'
import { Pages } from './Pages.tsx'
import { useWords } from './text/words.ts'
import { Toasts } from './Toasts.tsx'
import { useDialogs } from './useDialogs.ts'
import { usePhone } from './usePhone.ts'
import { useToasts } from './useToasts.ts'

import styles from './Screen.module.css'

type Moving = Readonly<{ whereabouts: Whereabouts; move: (to: Whereabouts, how?: 'push' | 'replace') => void }>

/** One person's screen: the network as they see it, the mini-app over it, and the network's windows over both. */
export function Screen({ whereabouts, move }: Moving) {
  const { as } = whereabouts
  const box = useRef<HTMLDivElement>(null)
  const words = useWords()
  const phone = usePhone(box)
  const me = useSeen(as, getMe, {})
  useLive(as, me.data?.person.id ?? null)
  const { asked, dialogs } = useDialogs()
  const { toasts, say } = useToasts()
  const [opening, setOpening] = useState(0)
  const [opened, setOpened] = useState(whereabouts.open)

  // Back and forward in the browser open and close the app too.
  if (whereabouts.open === null && opened !== null) setOpened(null)
  if (whereabouts.open !== null && opened === null) setOpened(whereabouts.open)

  const column = useMemo((): Column | null => {
    if (!me.data || phone === null) return null
    const openApp = (open: Opened) => {
      setOpened(open)
      setOpening((count) => count + 1)
      move({ ...whereabouts, open })
    }
    return {
      me: me.data,
      phone,
      whereabouts,
      dialogs,
      say,
      openApp,
      openLink(link, ref) {
        const found = appLinkIn(link)
        if (found) openApp({ fragment: found.fragment, ref, communityId: found.communityId })
      },
      closeApp: () => move({ ...whereabouts, open: null }),
      located(fragment) {
        if (whereabouts.open) move({ ...whereabouts, open: { ...whereabouts.open, fragment } }, 'replace')
      },
      goTo: (page: Page) => move({ as, page, open: null }),
    }
  }, [me.data, phone, whereabouts, dialogs, say, move, as])

  return (
    <section
      ref={box}
      className={styles['screen']}
      aria-label={me.data && `${words.network}: ${fullName(me.data.person)}`}
    >
      {column && (
        <ColumnContext value={column}>
          <div className={styles['network']} inert={asked !== null || opened !== null}>
            <Pages />
          </div>
          <div inert={asked !== null}>
            {opened && (
              <MiniApp key={opening} opened={opened} reopen={() => column.openApp(whereabouts.open ?? opened)} />
            )}
          </div>
          {asked && <DialogOver asked={asked} />}
          <Toasts toasts={toasts} />
        </ColumnContext>
      )}
    </section>
  )
}
