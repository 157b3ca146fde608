import { useState } from 'react'

import { useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

/** A camera that sees no further than this page: what the code says is typed in. */
export function CodeDialog({ done }: { done: (code: string | null) => void }) {
  const words = useWords()
  const [code, setCode] = useState('')

  const foot = (
    <button type="button" className={styles['main']} disabled={code === ''} onClick={() => done(code)}>
      {words.dialogs.read}
    </button>
  )
  return (
    <Dialog title={words.dialogs.code} close={() => done(null)} foot={foot}>
      <textarea
        className={styles['comment']}
        value={code}
        aria-label={words.dialogs.codeText}
        onChange={(event) => setCode(event.target.value)}
      />
    </Dialog>
  )
}
