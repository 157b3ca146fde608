// The built demo as a static hosting would serve it, below a path that is not its own to choose.
import { join } from 'node:path'

import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

import { root } from './run.mjs'

const PATH = '/somebody/demo/'
const site = new Hono()
const rewriteRequestPath = (path) => path.replace(PATH, '/')
site.use(`${PATH}*`, serveStatic({ root: join(root, 'dist/demo'), rewriteRequestPath }))

const port = Number(process.env['PORT'] ?? 5171)
serve({ fetch: site.fetch, port, hostname: '127.0.0.1' }, () =>
  process.stdout.write(`The built demo: http://localhost:${port}${PATH}\n`),
)
