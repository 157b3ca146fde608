import { useState } from 'react'

import { playOn } from '../address.ts'
import { clearLog, sought, useBridgeLog } from '../bridgeLog.ts'
import { Icon } from '../Icon.tsx'
import { useWords } from '../text/words.ts'
import { LoggedCall } from './LoggedCall.tsx'

import styles from './BridgeLog.module.css'

/** Everything that the mini-app and the network say to each other, beside the screens. */
export function BridgeLog() {
  const { log } = useWords().play
  const calls = useBridgeLog(({ calls }) => calls)
  const [words, setWords] = useState('')
  const [onlyFailed, setOnlyFailed] = useState(false)
  const shown = sought(calls, { words, onlyFailed })

  return (
    <aside className={styles['log']} aria-label={log.title}>
      <header>
        <h2>{log.title}</h2>
        <button type="button" onClick={clearLog}>
          {log.clear}
        </button>
        <button type="button" aria-label={log.close} onClick={() => playOn({ log: false })}>
          <Icon name="close" size={20} />
        </button>
      </header>
      <div className={styles['filter']}>
        <input
          type="search"
          value={words}
          placeholder={log.filter}
          aria-label={log.filter}
          onChange={(event) => setWords(event.target.value)}
        />
        <label>
          <input type="checkbox" checked={onlyFailed} onChange={(event) => setOnlyFailed(event.target.checked)} />
          {log.failed}
        </label>
      </div>
      {calls.length === 0 ? (
        <p className={styles['empty']}>{log.empty}</p>
      ) : (
        <ol className={styles['calls']}>
          {shown.map((call) => (
            <LoggedCall key={`${call.opening.id} ${call.id}`} call={call} />
          ))}
        </ol>
      )}
    </aside>
  )
}
