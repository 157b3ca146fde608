import type { Step } from '../plant/plantWorld.ts'
import { Logo } from '../ui/Logo.tsx'
import { useWords } from '../ui/text/words.ts'

import styles from './Opening.module.css'

/** What one sees until the world is there. */
export function Opening({ step }: { step: Step | null }) {
  const words = useWords()
  return (
    <main className={styles['opening']}>
      <Logo size={64} />
      <h1>{words.opening.title}</h1>
      <output>{step ? words.opening.step[step.what](step.done, step.of ?? 0) : words.opening.steps}</output>
      {step && step.of !== null && <progress value={step.done} max={step.of} aria-label={words.opening.title} />}
    </main>
  )
}
