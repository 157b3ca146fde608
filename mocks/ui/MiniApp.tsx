import { useEffect, useRef, useState } from 'react'

import { playHost } from '../host/host.ts'
import { calm } from '../host/moods.ts'
import type { Opened } from './address.ts'
import { Capsule } from './Capsule.tsx'
import { useColumn } from './column.ts'
import { useSurroundings } from './surroundings.ts'
import { useWords } from './text/words.ts'
import { useStage } from './useStage.ts'

import styles from './MiniApp.module.css'

const PATIENCE = 30_000
const LAYER = { width: 540, height: 820 }

type State = 'starting' | 'running' | 'silent'

/** The mini-app in its frame, with the network around it playing VK. */
export function MiniApp({ opened, reopen }: { opened: Opened; reopen: () => void }) {
  const { app } = useSurroundings()
  const { phone, closeApp } = useColumn()
  const words = useWords()
  const frame = useRef<HTMLIFrameElement>(null)
  const [state, setState] = useState<State>('starting')
  const [size, setSize] = useState(LAYER)

  const { stage, config, address } = useStage({ opened, frame, size, setSize, started: () => setState('running') })
  const latest = useRef(stage)
  useEffect(() => {
    latest.current = stage
  })

  const host = useRef<ReturnType<typeof playHost>>(null)
  useEffect(() => {
    if (!frame.current || address === null) return
    const origin = new URL(address).origin
    const playing = playHost({
      frame: frame.current,
      origin,
      stage: () => latest.current,
      mood: () => calm,
      heard: () => undefined,
    })
    host.current = playing
    const late = setTimeout(() => setState((now) => (now === 'starting' ? 'silent' : now)), PATIENCE)
    return () => {
      playing.stop()
      clearTimeout(late)
    }
  }, [address])

  useEffect(() => host.current?.push('VKWebAppUpdateConfig', config), [config])

  return (
    <div className={styles['veil']} data-phone={phone}>
      <section className={styles['window']} aria-label={app.name} style={phone ? {} : size}>
        <Capsule stage={stage} reopen={reopen} close={closeApp} />
        <div className={styles['screen']}>
          {address !== null && (
            // oxlint-disable-next-line react/iframe-missing-sandbox -- with scripts and its own origin it would keep nothing out
            <iframe
              ref={frame}
              className={styles['frame']}
              title={app.name}
              src={address}
              allow="clipboard-write; geolocation"
            />
          )}
          {state === 'starting' && (
            <output className={styles['curtain']} aria-label={words.app.starting}>
              <span className={styles['spinner']} />
            </output>
          )}
          {state === 'silent' && (
            <div className={styles['curtain']} role="alert">
              <b>{words.app.silent}</b>
              <p>{words.app.silentWhy}</p>
              <button type="button" onClick={reopen}>
                {words.app.reload}
              </button>
            </div>
          )}
        </div>
      </section>
    </div>
  )
}
