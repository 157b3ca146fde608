import type { Plugin } from 'vite'

import { webViewScript } from './host/webViewScript.ts'

export const WEB_VIEW = 'webView.js'

/**
 * Inside the pretend network the mini-app's page first becomes what its device makes of it. A file of its own rather
 * than words in the page, because the page lets no script in that it does not know.
 */
export const webView = (): Plugin => ({
  name: 'vmeste:web-view',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { path }) =>
      path === '/index.html' ? [{ tag: 'script', attrs: { src: `./${WEB_VIEW}` }, injectTo: 'head-prepend' }] : [],
  },
  configureServer({ middlewares, config: { base } }) {
    middlewares.use((request, response, next) => {
      if (request.url !== `${base}${WEB_VIEW}`) return next()
      response.setHeader('content-type', 'text/javascript')
      response.setHeader('cache-control', 'no-cache')
      response.end(webViewScript(null))
    })
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: WEB_VIEW, source: webViewScript(null) })
  },
})
