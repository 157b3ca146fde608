import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const script = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')

/**
 * MSW's worker, which hears only of what is below these paths: it asks the page about every request it sees, and a
 * mini-app in development is hundreds of modules.
 */
export const pretendWorker = (paths: readonly string[]): string => `
self.addEventListener('fetch', (event) => {
  const heard = ${JSON.stringify(paths)}.some((path) => event.request.url.startsWith(self.registration.scope + path))
  if (!heard) event.stopImmediatePropagation()
})
${readFileSync(script, 'utf8')}`
