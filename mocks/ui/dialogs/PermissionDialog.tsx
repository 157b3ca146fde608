import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

type Asking = Readonly<{
  title: string
  text: string
  /** While the network keeps what was answered. */
  busy: boolean
  answer: (allowed: boolean) => void
  /** Waved away without an answer. */
  close: () => void
}>

/** Somebody asks whether they may do something from now on. */
export function PermissionDialog({ title, text, busy, answer, close }: Asking) {
  const words = useWords().dialogs
  const foot = (
    <>
      <button type="button" className={styles['second']} disabled={busy} onClick={() => answer(false)}>
        {words.forbid}
      </button>
      <button type="button" className={styles['main']} disabled={busy} onClick={() => answer(true)}>
        {words.allow}
      </button>
    </>
  )
  return (
    <Dialog title={title} close={close} foot={foot}>
      <p>{text}</p>
    </Dialog>
  )
}
