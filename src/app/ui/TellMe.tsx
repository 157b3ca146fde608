import type { HostAnswer } from '../host/host.ts'
import { personSaid } from '../host/personSaid.ts'
import { useHost } from '../shop/ShopProvider.tsx'
import { useNews } from '../shop/useNews.ts'
import { type NewsOf, text } from '../text/news.ts'
import { notify } from './notice.ts'

import styles from './TellMe.module.css'

/** Offers to be told by the network, now that there is something to wait for. */
export function TellMe({ of }: { of: NewsOf }) {
  const host = useHost()
  const { standing, ask } = useNews()
  if (standing === 'closed' || standing === 'refused') return null
  if (standing === 'allowed') return <p className={styles['promise']}>{text.promise[of]}</p>

  const allow = async () => {
    const answer = await ask()
    host.haptic(answer.kind === 'done' ? 'success' : 'warning')
    notify(wordsFor(answer))
  }
  return (
    <button type="button" className={styles['offer']} onClick={() => void allow()}>
      {text.offer[of]}
    </button>
  )
}

function wordsFor({ kind }: HostAnswer): string {
  if (kind === 'done') return text.allowed
  return personSaid(kind) === 'no' ? text.refused : text.failed
}
