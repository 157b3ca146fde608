import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'

import { go, useAddress, usePlay, type Whereabouts } from './address.ts'
import { StageBar } from './bar/StageBar.tsx'
import { BridgeLog } from './log/BridgeLog.tsx'
import { Screen } from './Screen.tsx'
import { useLanguage } from './settings.ts'
import { type Surroundings, SurroundingsContext } from './surroundings.ts'
import { useWords } from './text/words.ts'
import { useScheme } from './useScheme.ts'

import styles from './Outside.module.css'

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 10_000 } } })

/** The whole outer page: the controls, and one person's screen or two beside each other. */
export function Outside({ surroundings }: { surroundings: Surroundings }) {
  return (
    <QueryClientProvider client={queries}>
      <SurroundingsContext value={surroundings}>
        <Screens />
      </SurroundingsContext>
    </QueryClientProvider>
  )
}

function Screens() {
  const address = useAddress()
  const { log } = usePlay()
  const words = useWords()
  const scheme = useScheme()
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme
    document.documentElement.lang = language
    document.title = words.network
  }, [scheme, language, words])

  const [first, beside] = address
  const written = JSON.stringify(address)
  // The same words in the address are the same whereabouts, or every screen would be drawn anew at each look.
  const [left, right] = useMemo(() => JSON.parse(written) as [Whereabouts, Whereabouts?], [written])
  const moveLeft = useCallback(
    (to: Whereabouts, how?: 'push' | 'replace') => go(right ? [to, right] : [to], how),
    [right],
  )
  const moveRight = useCallback((to: Whereabouts, how?: 'push' | 'replace') => go([left, to], how), [left])

  return (
    <div className={styles['outside']}>
      <StageBar address={address} />
      <div className={styles['screens']}>
        <Screen key={`left ${first.as}`} whereabouts={left} move={moveLeft} />
        {beside && right && <Screen key={`right ${beside.as}`} whereabouts={right} move={moveRight} />}
        {log && <BridgeLog />}
      </div>
    </div>
  )
}
