import { useEffect, useRef, useState } from 'react'

import type { Device } from '../host/devices.ts'
import { playHost } from '../host/host.ts'
import { hostMoodOf } from '../mood.ts'
import { type Opened, usePlay } from './address.ts'
import { listenIn } from './bridgeLog.ts'
import { Capsule } from './Capsule.tsx'
import { useColumn } from './column.ts'
import { EdgeSwipe } from './device/EdgeSwipe.tsx'
import { roomOn } from './device/roomOn.ts'
import { useSurroundings } from './surroundings.ts'
import { useWords } from './text/words.ts'
import type { Led } from './useColumnOf.ts'
import { useStage } from './useStage.ts'

import styles from './MiniApp.module.css'

const PATIENCE = 30_000
const LAYER = { width: 540, height: 820 }

type State = 'starting' | 'running' | 'silent'

const hasEdge = (device: Device): boolean => device.supports('VKWebAppSetSwipeSettings')

/** The mini-app in its frame, with the network around it playing VK. */
export function MiniApp({ opened, led }: { opened: Opened; led: Led | null }) {
  const { app } = useSurroundings()
  const { me, phone, device, reopenApp, closeApp } = useColumn()
  const { keyboard, mood } = usePlay()
  const words = useWords()
  const who = me.person.name
  const frame = useRef<HTMLIFrameElement>(null)
  const [state, setState] = useState<State>('starting')
  const [size, setSize] = useState(LAYER)
  // Until the mini-app has said otherwise, a swipe from the edge leaves it.
  const [swipe, swipes] = useState<'client' | 'app'>('client')

  const { stage, config, address } = useStage({
    opened,
    frame,
    size,
    setSize,
    swipes,
    started: () => setState('running'),
  })
  const latest = useRef({ stage, mood })
  useEffect(() => {
    latest.current = { stage, mood }
  })

  const host = useRef<ReturnType<typeof playHost>>(null)
  useEffect(() => {
    if (!frame.current || address === null) return
    const origin = new URL(address).origin
    const log = listenIn(who)
    const playing = playHost({
      frame: frame.current,
      origin,
      stage: () => latest.current.stage,
      mood: () => hostMoodOf(latest.current.mood),
      heard: log.heard,
    })
    log.playing((method, params) => void playing.replay(method, params))
    host.current = playing
    const late = setTimeout(() => setState((now) => (now === 'starting' ? 'silent' : now)), PATIENCE)
    return () => {
      playing.stop()
      log.over()
      clearTimeout(late)
    }
  }, [address, who])

  useEffect(() => host.current?.push('VKWebAppUpdateConfig', config), [config])

  // Where a link led before this very frame was there is in its address already.
  const [ledBefore] = useState(led)
  useEffect(() => {
    if (led === null || led === ledBefore) return
    host.current?.hide()
    host.current?.restore(led.fragment)
  }, [led, ledBefore])

  useEffect(() => {
    const look = () => (document.hidden ? host.current?.hide() : host.current?.restore(null))
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  return (
    <div className={styles['veil']} data-phone={phone} style={phone ? roomOn(device, keyboard) : {}}>
      <section className={styles['window']} aria-label={app.name} style={phone ? {} : { width: size.width }}>
        <Capsule stage={stage} reopen={reopenApp} close={closeApp} />
        <div className={styles['screen']} style={phone ? {} : { flex: `0 1 ${size.height}px` }}>
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
          {hasEdge(device) && swipe === 'client' && <EdgeSwipe leave={closeApp} />}
          {state === 'starting' && (
            <output className={styles['curtain']} aria-label={words.app.starting}>
              <span className={styles['spinner']} />
            </output>
          )}
          {state === 'silent' && (
            <div className={styles['curtain']} role="alert">
              <b>{words.app.silent}</b>
              <p>{words.app.silentWhy}</p>
              <button type="button" onClick={reopenApp}>
                {words.app.reload}
              </button>
            </div>
          )}
        </div>
      </section>
    </div>
  )
}
