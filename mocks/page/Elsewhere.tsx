import { Logo } from '../ui/Logo.tsx'
import { useWords } from '../ui/text/words.ts'

import styles from './Opening.module.css'

/** Another tab owns the world. */
export function Elsewhere({ take }: { take: () => void }) {
  const words = useWords()
  return (
    <main className={styles['opening']}>
      <Logo size={64} />
      <h1>{words.elsewhere.title}</h1>
      <p>{words.elsewhere.why}</p>
      <button type="button" onClick={take}>
        {words.elsewhere.take}
      </button>
    </main>
  )
}
