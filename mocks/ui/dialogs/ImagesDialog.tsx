import { useState } from 'react'

import type { Album } from '../../host/stage.ts'
import { Icon } from '../Icon.tsx'
import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

/** The network's own viewer: pictures one by one, as large as the screen lets them be. */
export function ImagesDialog({ album, done }: { album: Album; done: (seen: 'seen' | null) => void }) {
  const { images } = useWords()
  const last = album.pictures.length - 1
  const [at, setAt] = useState(Math.min(Math.max(0, album.first), last))
  const step = (to: number, name: string, icon: 'back' | 'forth') => (
    <button
      type="button"
      className={styles['step']}
      aria-label={name}
      disabled={to < 0 || to > last}
      onClick={() => setAt(to)}
    >
      <Icon name={icon} />
    </button>
  )

  return (
    <Dialog title={images.title(at + 1, last + 1)} close={() => done('seen')}>
      <img className={styles['picture']} src={album.pictures[at]} alt={images.title(at + 1, last + 1)} />
      {last > 0 && (
        <div className={styles['steps']}>
          {step(at - 1, images.back, 'back')}
          {step(at + 1, images.forth, 'forth')}
        </div>
      )}
    </Dialog>
  )
}
