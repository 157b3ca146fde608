import { useEffect, useRef } from 'react'

import { Icon } from '../Icon.tsx'
import { useWords } from '../text/words.ts'

import styles from './Dialog.module.css'

type Shown = { title: string; close: () => void; children: React.ReactNode; foot?: React.ReactNode }

/** A window over one person's screen. Escape closes it; the screen below is inert while it is open. */
export function Dialog({ title, close, children, foot }: Shown) {
  const words = useWords()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    box.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  useEffect(() => {
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
    }
    window.addEventListener('keydown', escape)
    return () => window.removeEventListener('keydown', escape)
  }, [close])

  return (
    <div className={styles['veil']}>
      <dialog open ref={box} className={styles['dialog']} aria-modal="true" aria-label={title} tabIndex={-1}>
        <header className={styles['header']}>
          <h2>{title}</h2>
          <button type="button" className={styles['close']} aria-label={words.dialogs.close} onClick={close}>
            <Icon name="close" size={20} />
          </button>
        </header>
        <div className={styles['body']}>{children}</div>
        {foot !== undefined && <footer className={styles['foot']}>{foot}</footer>}
      </dialog>
    </div>
  )
}
