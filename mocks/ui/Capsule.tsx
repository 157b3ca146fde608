import { useState } from 'react'

import type { Stage } from '../host/stage.ts'
import { chooseNotifications, shelveApp } from '../network/contract.ts'
import { useDoing } from './asking.ts'
import { useColumn } from './column.ts'
import { Icon } from './Icon.tsx'
import { useSurroundings } from './surroundings.ts'
import { useWords } from './text/words.ts'

import styles from './Capsule.module.css'

/** The host's own two buttons over every mini-app: its menu and its end. */
export function Capsule({ stage, reopen, close }: { stage: Stage; reopen: () => void; close: () => void }) {
  const { app } = useSurroundings()
  const { me, phone, device, dialogs } = useColumn()
  const words = useWords()
  const choose = useDoing(chooseNotifications)
  const shelve = useDoing(shelveApp)
  const [isOpen, setOpen] = useState(false)
  const forbidden = me.deniedApps.includes(app.id)
  const isFavourite = stage.shelves.includes('favorites')

  const item = (name: string, act: () => void) => (
    <button
      type="button"
      role="menuitem"
      onClick={() => {
        setOpen(false)
        act()
      }}
    >
      {name}
    </button>
  )

  return (
    <header className={styles['bar']} data-phone={phone} data-device={device.id}>
      {!phone && <h2>{app.name}</h2>}
      <div className={styles['capsule']}>
        <button
          type="button"
          aria-label={words.app.menu}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="more" size={22} />
        </button>
        <span className={styles['line']} />
        <button type="button" aria-label={words.app.close} onClick={close}>
          <Icon name="close" size={20} />
        </button>
      </div>
      {isOpen && (
        <>
          <button
            type="button"
            className={styles['away']}
            aria-label={words.dialogs.close}
            onClick={() => setOpen(false)}
          />
          <div className={styles['menu']} role="menu" aria-label={words.app.menu}>
            {item(words.app.share, () => void dialogs.share(stage.link()))}
            {item(words.app.copy, () => void stage.copied(stage.link()))}
            {item(words.app.reload, reopen)}
            {item(forbidden ? words.app.notify : words.app.forbid, () =>
              choose.mutate({ appId: app.id, allowed: forbidden }),
            )}
            {device.supports('VKWebAppAddToFavorites') &&
              item(isFavourite ? words.app.unfavour : words.app.favour, () =>
                shelve.mutate({ appId: app.id, shelf: 'favorites', there: !isFavourite }),
              )}
            {device.supports('VKWebAppAddToHomeScreen') &&
              !stage.shelves.includes('home') &&
              item(words.app.toHome, () => shelve.mutate({ appId: app.id, shelf: 'home', there: true }))}
          </div>
        </>
      )}
    </header>
  )
}
