import { Icon } from '../Icon.tsx'
import { useLanguage } from '../settings.ts'
import { clockTime } from '../text/moments.ts'
import { useWords } from '../text/words.ts'
import { useMoment } from '../useMoment.ts'
import { useJump } from './useJump.ts'

import styles from './StageBar.module.css'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The world's clock goes as fast as any, and jumps forward when told. */
export function Clock() {
  const words = useWords()
  const language = useLanguage()
  const now = useMoment()
  const jump = useJump()

  return (
    <fieldset className={styles['clock']} aria-label={words.stage.clock}>
      <Icon name="clock" size={18} />
      <time>{clockTime(now, language)}</time>
      <button type="button" onClick={() => jump(HOUR)}>
        {words.stage.hour}
      </button>
      <button type="button" onClick={() => jump(DAY)}>
        {words.stage.day}
      </button>
    </fieldset>
  )
}
