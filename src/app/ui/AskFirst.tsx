import { Button } from '@vkontakte/vkui'

import { text } from '../text/askFirst.ts'

import styles from './AskFirst.module.css'

type AskFirstProps = Readonly<{
  /** Why we would like to ask, before the host does. */
  why: string
  press: string
  asking: boolean
  ask: () => void
  /** For whoever would not be asked now, where they did not come for it. */
  later?: () => void
  /** What came of it, in the place of the question; null until then. */
  outcome: string | null
}>

/** A sentence of ours before the host's own question, and afterwards what the person said to it. */
export function AskFirst({ why, press, asking, ask, later, outcome }: AskFirstProps) {
  return (
    <div className={styles['ask']}>
      <output className={styles['why']}>{outcome ?? why}</output>
      {outcome === null && (
        <div className={styles['answers']}>
          <Button mode="secondary" size="m" loading={asking} onClick={ask}>
            {press}
          </Button>
          {later && !asking && (
            <Button mode="tertiary" size="m" onClick={later}>
              {text.later}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
