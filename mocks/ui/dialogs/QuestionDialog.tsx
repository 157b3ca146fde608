import { useSurroundings } from '../surroundings.ts'
import { type Question, useWords } from '../text/words.ts'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

type Asking = Readonly<{
  about: Question
  /** What will be given away, or put somewhere. */
  lines: readonly string[]
  done: (agreed: true | null) => void
}>

/** A mini-app asks for one thing; the person agrees, or not. */
export function QuestionDialog({ about, lines, done }: Asking) {
  const { app } = useSurroundings()
  const words = useWords()
  const { title, agree } = words.questions[about]

  const foot = (
    <>
      <button type="button" className={styles['second']} onClick={() => done(null)}>
        {words.dialogs.cancel}
      </button>
      <button type="button" className={styles['main']} onClick={() => done(true)}>
        {agree}
      </button>
    </>
  )
  return (
    <Dialog title={title(app.name)} close={() => done(null)} foot={foot}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Dialog>
  )
}
