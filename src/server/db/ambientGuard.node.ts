import { AsyncLocalStorage } from 'node:async_hooks'

import type { AmbientGuard } from './database.ts'

export function createAmbientGuard(): AmbientGuard {
  const inside = new AsyncLocalStorage<true>()
  return {
    inside: (work) => inside.run(true, work),
    refuse: () => {
      if (inside.getStore()) {
        throw new Error('The ambient `db` was used inside a transaction, which would wait for itself: use its `tx`')
      }
    },
  }
}
