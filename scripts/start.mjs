// `npm start`: builds what is missing or older than its sources, then runs the pretend network around the real shop.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { giveUp, root, runScript, runTool, seconds } from './run.mjs'

const sources = [
  'src',
  'mocks',
  'public',
  'scripts',
  'index.html',
  'pay.html',
  'manifest.json',
  'vite.config.ts',
  'package-lock.json',
]
const stamp = join(root, 'dist/start/.built')

const vite = (...args) => runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...args])

const steps = [
  { name: 'the mini-app', work: () => vite() },
  { name: "the API's page", work: () => runScript('api-docs', ['dist/app/docs']) },
  {
    name: 'the server in its pretend world',
    work: () => runScript('build-for-node', ['dist/start', 'start=mocks/start.ts']),
  },
  { name: 'the pretend network', work: () => vite('--config', 'mocks/vite.start.ts') },
]

if (isStale()) await build()
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

async function build() {
  // What is edited while it builds is newer than the build.
  const startedAt = new Date()
  for (const [index, { name, work }] of steps.entries()) {
    const start = performance.now()
    process.stdout.write(`Building ${index + 1} of ${steps.length}: ${name} … `)
    if ((await work()) !== 0) giveUp(`Building ${name} failed: see above.`)
    process.stdout.write(`${seconds(start)}\n`)
  }
  writeFileSync(stamp, startedAt.toISOString())
}
