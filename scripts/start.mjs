// `npm start`: builds what is missing or older than its sources, then runs the pretend network around the real shop.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { build, forNode, miniApp, vite } from './building.mjs'
import { root } from './run.mjs'

const sources = [
  'src',
  'mocks',
  'public',
  'scripts',
  'index.html',
  'pay.html',
  'manifest.json',
  'vite.config.ts',
  'vite.pay.config.ts',
  'package-lock.json',
]
const stamp = join(root, 'dist/start/.built')

const steps = [
  ...miniApp,
  { name: 'the server in its pretend world', work: () => forNode('dist/start', 'start=mocks/start.ts') },
  { name: 'the pretend network', work: () => vite('--config', 'mocks/vite.start.ts') },
]

if (isStale()) {
  // What is edited while it builds is newer than the build.
  const startedAt = new Date()
  await build(steps)
  writeFileSync(stamp, startedAt.toISOString())
}
process.setSourceMapsEnabled(true)
process.chdir(root)
await import(pathToFileURL(join(root, 'dist/start/start.js')).href)

function isStale() {
  if (!existsSync(stamp) || !existsSync(join(root, 'dist/app/index.html'))) return true
  const built = Date.parse(readFileSync(stamp, 'utf8'))
  return sources.some((source) => newest(join(root, source)) > built)
}

/** When a file or anything in a folder last changed; a folder itself changes when something leaves it. */
function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return 0
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
