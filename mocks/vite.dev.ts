import type { Connect, Plugin } from 'vite'

import { pretendWorker } from './vite.worker.ts'

/** In development the worker stands at the base, and whoever opens the base itself is led to the network. */
export const pretendNetwork = (): Plugin => ({
  name: 'vmeste:pretend-network',
  apply: 'serve',
  configureServer({ middlewares, config: { base } }) {
    const answer: Connect.NextHandleFunction = (request, response, next) => {
      if (request.url === `${base}pretendWorker.js`) {
        response.setHeader('content-type', 'text/javascript')
        // Always asked for again: it changes with the version of MSW.
        response.setHeader('cache-control', 'no-cache')
        response.end(pretendWorker(['api/', 'network/']))
        return
      }
      if (request.url === base) {
        response.writeHead(302, { location: `${base}mocks/` })
        response.end()
        return
      }
      next()
    }
    middlewares.use(answer)
  },
})
