import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

import { createSite } from '#server/serving/site.node.ts'

import { demoPicturesFolder } from './folders.node.ts'
import { webViewFile, webViewPage } from './webViewPage.ts'

type Answering = Readonly<{ fetch: (request: Request) => Promise<Response> }>

type Standing = Readonly<{
  /** Built folders: the mini-app and the network's page. */
  miniApp: string
  page: string
  shop: Answering
  network: Answering
  stage: Answering
  noFiles: Parameters<typeof createSite>[0]['files']
}>

/** One address for everything: the network's page at its root, the mini-app and its API below `/app/`. */
export function createMachineSite({ miniApp, page, shop, network, stage, noFiles }: Standing) {
  const site = new Hono()
  const miniAppSite = createSite({ folder: miniApp, files: noFiles })

  site.all('/app/api/*', ({ req }) => shop.fetch(req.raw))
  site.get('/app', (c) => c.redirect('app/'))
  site.get('/app/webView.js', webViewFile)
  site.get('/app/', async ({ req }) => webViewPage(await miniAppSite(plain(withoutStart(req.raw, '/app')))))
  site.all('/app/*', ({ req }) => miniAppSite(withoutStart(req.raw, '/app')))
  site.all('/network/*', ({ req }) => network.fetch(req.raw))
  site.all('/stage/*', ({ req }) => stage.fetch(req.raw))
  site.use(
    '/pictures/*',
    serveStatic({ root: demoPicturesFolder, rewriteRequestPath: (path) => path.replace('/pictures/', '/') }),
  )
  site.use('/*', serveStatic({ root: page }))
  return site.fetch
}

/** The page as it was written, not as it was compressed beforehand: it will be added to. */
function plain(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('accept-encoding')
  return new Request(request, { headers })
}

function withoutStart(request: Request, start: string): Request {
  const url = new URL(request.url)
  url.pathname = url.pathname.slice(start.length)
  return new Request(url, request)
}
