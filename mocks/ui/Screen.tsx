import { useRef } from 'react'

import { getMe } from '../network/contract.ts'
import { fullName } from '../network/views.ts'
import { usePlay, type Whereabouts } from './address.ts'
import { useLive, useSeen } from './asking.ts'
import { type Column, ColumnContext } from './column.ts'
import { Keyboard } from './device/Keyboard.tsx'
import { KEYBOARD } from './device/roomOn.ts'
import { StatusBar } from './device/StatusBar.tsx'
import { DialogOver } from './dialogs/DialogOver.tsx'
import { MiniApp } from './MiniApp.tsx'
import { Pages } from './Pages.tsx'
import { StoriesOver } from './stories/StoriesOver.tsx'
import { useWords } from './text/words.ts'
import { Toasts } from './Toasts.tsx'
import { useColumnOf } from './useColumnOf.ts'
import { useDevice } from './useDevice.ts'
import { useRoom } from './useRoom.ts'

import styles from './Screen.module.css'

type Moving = Readonly<{ whereabouts: Whereabouts; move: (to: Whereabouts, how?: 'push' | 'replace') => void }>

/** One person's screen: the network as they see it, the mini-app over it, and the network's windows over both. */
export function Screen({ whereabouts, move }: Moving) {
  const { as } = whereabouts
  const { keyboard } = usePlay()
  const stand = useRef<HTMLDivElement>(null)
  const words = useWords()
  const held = useDevice(useRoom(stand))
  const me = useSeen(as, getMe, {})
  useLive(as, me.data?.person.id ?? null)
  const { column, asked, toasts, opened, opening, led, stories } = useColumnOf({
    me: me.data ?? null,
    device: held?.device ?? null,
    whereabouts,
    move,
  })

  // A window of the network over the page puts the keyboard away, as phones do.
  const isTyping = keyboard && column?.phone === true && asked === null && stories === null
  const size = held?.hasBody ? { width: held.device.width ?? 0, height: held.device.height ?? 0 } : {}
  return (
    <div ref={stand} className={styles['stand']} data-body={held?.hasBody} data-device={held?.device.id}>
      <section
        className={styles['screen']}
        style={{ ...size, zoom: held?.zoom, ...edgesOf(column, isTyping) }}
        aria-label={me.data && `${words.network}: ${fullName(me.data.person)}`}
      >
        {column && (
          <ColumnContext value={column}>
            <div className={styles['network']} inert={asked !== null || opened !== null || stories !== null}>
              <Pages />
            </div>
            <div inert={asked !== null}>
              {opened && <MiniApp key={`${opening} ${column.device.id}`} opened={opened} led={led} />}
            </div>
            {stories !== null && <StoriesOver first={stories} />}
            {asked && <DialogOver asked={asked} />}
            <Toasts toasts={toasts} />
            <StatusBar onDark={stories !== null} />
            {isTyping && <Keyboard />}
          </ColumnContext>
        )}
      </section>
    </div>
  )
}

/** What the system keeps for itself, as the stylesheets know it. */
const edgesOf = (column: Column | null, isTyping: boolean) => ({
  '--edge-top': `${column?.device.insets.top ?? 0}px`,
  '--edge-bottom': `${isTyping ? KEYBOARD : (column?.device.insets.bottom ?? 0)}px`,
})
