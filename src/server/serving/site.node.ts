import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import * as v from 'valibot'

import type { Files } from '../outside/files/files.ts'

type Site = Readonly<{
  /** The folder with the built mini-app. */
  folder: string
  files: Files
}>

/** The mini-app's static files and the pictures, as a shop without a CDN serves them. */
export function createSite({ folder, files }: Site): (request: Request) => Promise<Response> {
  const site = new Hono()
  const page = pageHeaders(folder)

  site.get('/files/:name', async (c) => {
    const file = await files.get(c.req.param('name'))
    if (!file) return c.notFound()
    return new Response(file.bytes, {
      headers: { ...NEVER_CHANGES, 'Content-Type': file.type, 'X-Content-Type-Options': 'nosniff' },
    })
  })

  // Names below assets/ hold a hash of what is in them.
  site.use('/assets/*', async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(NEVER_CHANGES)) if (c.res.ok) c.header(name, value)
  })
  site.use('/*', (c, next) => (c.req.path.startsWith('/assets/') ? next() : revalidated(c, next)))
  site.use('/*', async (c, next) => {
    await next()
    c.header('X-Content-Type-Options', 'nosniff')
    if (!c.req.path.startsWith('/assets/')) c.header('Cache-Control', 'no-cache')
    if (c.res.headers.get('content-type')?.startsWith('text/html'))
      for (const [name, value] of page) c.header(name, value)
  })
  if (existsSync(folder)) site.use('/*', serveStatic({ root: folder, precompressed: true }))

  return async (request) => site.fetch(request)
}

const NEVER_CHANGES = { 'Cache-Control': 'public, max-age=31536000, immutable' }
const revalidated = etag()

/** What the build writes down: the hashes of the scripts in its pages, and where the manifest lets them be framed. */
const Policy = v.object({ scriptHashes: v.array(v.string()), framedBy: v.array(v.string()) })

function pageHeaders(folder: string): readonly (readonly [string, string])[] {
  const written = join(folder, 'csp.json')
  const { scriptHashes, framedBy } = existsSync(written)
    ? v.parse(Policy, JSON.parse(readFileSync(written, 'utf8')))
    : { scriptHashes: [], framedBy: [] }
  const policy = [
    "default-src 'self'",
    ["script-src 'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' '),
    // VKUI sets inline styles; pictures and faces come from elsewhere.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "object-src 'none'",
    "base-uri 'none'",
    ["frame-ancestors 'self'", ...framedBy].join(' '),
  ]
  return [
    ['Content-Security-Policy', policy.join('; ')],
    ['Referrer-Policy', 'no-referrer'],
  ]
}
