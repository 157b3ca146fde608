import { Button } from '@vkontakte/vkui'

import styles from './AskFirst.module.css'

type AskFirstProps = Readonly<{
  /** Why we would like to ask, before the host does. */
  why: string
  press: string
  asking: boolean
  ask: () => void
  /** What came of it, in the place of the question; null until then. */
  outcome: string | null
}>

/** A sentence of ours before the host's own question, and afterwards what the person said to it. */
export function AskFirst({ why, press, asking, ask, outcome }: AskFirstProps) {
  return (
    <div className={styles['ask']}>
      <output className={styles['why']}>{outcome ?? why}</output>
      {outcome === null && (
        <Button mode="secondary" size="m" loading={asking} onClick={ask}>
          {press}
        </Button>
      )}
    </div>
  )
}
