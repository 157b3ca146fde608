import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

import { createSite } from '#server/serving/site.node.ts'

import { demoPicturesFolder } from './folders.node.ts'
import { moodyWindows } from './moodyWindows.ts'
import { previewPage } from './previewPage.ts'
import { webViewFile, webViewPage } from './webViewPage.ts'

type Answering = Readonly<{ fetch: (request: Request) => Promise<Response> }>

type Standing = Readonly<{
  /** Built folders: the mini-app and the network's page. */
  miniApp: string
  page: string
  shop: Answering
  network: Answering
  stage: Answering
  /** What the open web sees of links. */
  previews: Answering
  noFiles: Parameters<typeof createSite>[0]['files']
}>

/** Where the mini-app stands: for everybody, and for each window. */
const PLACE = '/:place{app[~a-z0-9]*}'
/** Only the network's windows are somebody's device. */
const WINDOW = '/:place{app~[a-z0-9]+}'

/**
 * One address for everything: the network's page at its root, the mini-app and its API below `/app/`, and the same
 * below `/app~…/` for each window of the network.
 */
export function createMachineSite({ miniApp, page, shop, network, stage, previews, noFiles }: Standing) {
  const site = new Hono()
  const miniAppSite = createSite({ folder: miniApp, files: noFiles })
  const windows = moodyWindows(shop)

  site.all('/app/api/*', ({ req }) => shop.fetch(req.raw))
  const preview = async ({ req }: { req: { raw: Request } }) => previewPage(await previews.fetch(req.raw))
  for (const path of ['/g/*', '/p/*']) site.get(path, preview)
  // As its canonical address has it, which stands beside the mini-app like the API.
  for (const path of ['/app/g/*', '/app/p/*'])
    site.get(path, ({ req }) => preview({ req: { raw: movedTo(req.raw, '/app', '') } }))
  site.get('/app', (c) => c.redirect('app/'))
  site.all(`${PLACE}/api/*`, ({ req }) => {
    const place = req.param('place')
    return windows.shop(place, movedTo(req.raw, `/${place}`, '/app'))
  })
  site.get(`${WINDOW}/webView.js`, webViewFile)
  site.get(`${WINDOW}/`, async ({ req }) => webViewPage(await miniAppSite(plain(inPlace(req)))))
  site.all(`${PLACE}/*`, ({ req }) => miniAppSite(inPlace(req)))
  site.all('/network/*', ({ req }) => network.fetch(req.raw))
  site.all('/stage/moods/*', ({ req }) => windows.stage(req.raw))
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

type Placed = { readonly raw: Request; param: (name: 'place') => string }
const inPlace = (request: Placed): Request => movedTo(request.raw, `/${request.param('place')}`, '')

function movedTo(request: Request, start: string, instead: string): Request {
  const url = new URL(request.url)
  url.pathname = instead + url.pathname.slice(start.length)
  return new Request(url, request)
}
