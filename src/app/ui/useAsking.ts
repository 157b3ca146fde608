import { useState } from 'react'

import type { HostFailure } from '../host/host.ts'
import { useHost } from '../shop/ShopProvider.tsx'

type Kind = 'done' | HostFailure['kind']

/** Where a question of the host stands: not asked yet, being asked, or what came of it. */
export function useAsking<Answer extends { kind: Kind }>(ask: () => Promise<Answer>) {
  const host = useHost()
  const [answer, setAnswer] = useState<Kind | 'asking' | null>(null)
  return {
    asking: answer === 'asking',
    answer: answer === 'asking' ? null : answer,
    ask: async () => {
      setAnswer('asking')
      const heard = await ask()
      host.haptic(heard.kind === 'done' ? 'success' : 'warning')
      setAnswer(heard.kind)
    },
  }
}
