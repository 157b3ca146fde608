import manifest from '#manifest' with { type: 'json' }

import { shelveApp } from '../network/contract.ts'
import { useDoing } from './asking.ts'
import { useColumn } from './column.ts'
import { Icon } from './Icon.tsx'
import { useSurroundings } from './surroundings.ts'
import { useWords } from './text/words.ts'

import styles from './AppsPage.module.css'
import community from './CommunityPage.module.css'

/** The network's mini-apps. There is one, and it is real; nothing is put beside it that could not be opened. */
export function AppsPage() {
  const { app } = useSurroundings()
  const { me, openApp } = useColumn()
  const words = useWords()
  const shelve = useDoing(shelveApp)
  const isFavourite = me.shelved.some(({ appId, shelf }) => appId === app.id && shelf === 'favorites')
  const isHome = me.shelved.some(({ appId, shelf }) => appId === app.id && shelf === 'home')

  return (
    <section className={styles['app']} aria-label={app.name}>
      <img src={new URL('icon.svg', app.address).href} width={72} height={72} alt="" />
      <div className={styles['words']}>
        <h2>{app.name}</h2>
        <p>{manifest.description}</p>
        {isHome && <p className={community['quiet']}>{words.apps.home}</p>}
      </div>
      <div className={styles['buttons']}>
        <button
          type="button"
          className={community['main']}
          onClick={() =>
            openApp({
              fragment: '/',
              ref: isFavourite ? 'catalog_favourites' : 'catalog_shopping',
              communityId: null,
            })
          }
        >
          {words.apps.open}
        </button>
        <button
          type="button"
          className={community['second']}
          aria-pressed={isFavourite}
          onClick={() => shelve.mutate({ appId: app.id, shelf: 'favorites', there: !isFavourite })}
        >
          <Icon name="star" size={18} filled={isFavourite} />
          {isFavourite ? words.apps.favourite : words.apps.add}
        </button>
      </div>
    </section>
  )
}
