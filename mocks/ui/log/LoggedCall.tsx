import { useState } from 'react'

import { type Logged, useBridgeLog } from '../bridgeLog.ts'
import { copyText } from '../copyText.ts'
import { useWords } from '../text/words.ts'
import { testOf } from './testOf.ts'

import styles from './BridgeLog.module.css'

export function LoggedCall({ call }: { call: Logged }) {
  const { log } = useWords().play
  const replay = useBridgeLog(({ replays }) => replays.get(call.opening.id))
  const [isCopied, setCopied] = useState(false)
  const { kind, method, params, at, answer, answeredAt, failed } = call
  const state = failed ? 'failed' : answeredAt === null && kind === 'call' ? 'waiting' : 'fine'

  return (
    <li>
      <details className={styles['call']} data-state={state}>
        <summary>
          <b>{method}</b>
          <span>
            {time(at)} · {call.opening.who} · {log[kind]}
            {answeredAt !== null && kind === 'call' && ` · ${log.after(Math.round(answeredAt - at))}`}
          </span>
        </summary>
        <p>{log.params}</p>
        <pre>{JSON.stringify(params, null, 2)}</pre>
        {kind === 'call' && (
          <>
            <p>{answeredAt === null ? log.noAnswer : log.answer}</p>
            {answeredAt !== null && <pre>{JSON.stringify(answer, null, 2)}</pre>}
          </>
        )}
        <div className={styles['buttons']}>
          {replay && (
            <button type="button" onClick={() => replay(method, params)}>
              {log.replay}
            </button>
          )}
          <button type="button" onClick={() => void copyText(testOf(call)).then(() => setCopied(true))}>
            {isCopied ? log.copied : log.copy}
          </button>
        </div>
      </details>
    </li>
  )
}

const time = (at: number) => new Date(at).toTimeString().slice(0, 8)
