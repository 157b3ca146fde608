// What a first visit fetches before the catalogue can be used: the page's script with everything it imports at once,
// and its styles. Fails when that has grown over the budget.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { giveUp, root } from './run.mjs'

/** Kilobytes of 1,000 bytes, gzip -9. */
const BUDGETS = { js: 125, css: 24 }

const app = join(root, 'dist/app')
if (!existsSync(join(app, 'index.html')))
  giveUp('There is no dist/app/index.html to measure. Run `npm run build` first.')

const files = firstVisit(join(app, 'index.html')).map(weigh)
const sums = Object.keys(BUDGETS).map((kind) => ({
  kind,
  ...sumOf(files.filter(({ path }) => path.endsWith(`.${kind}`))),
}))

const line = (name, { raw, gzip, brotli }, note = '') =>
  `${name.padEnd(44)}${[raw, gzip, brotli].map((bytes) => (bytes / 1000).toFixed(1).padStart(9)).join('')}  ${note}\n`
process.stdout.write(
  `${'First visit, kB'.padEnd(44)}${['raw', 'gzip', 'brotli'].map((head) => head.padStart(9)).join('')}\n`,
)
for (const file of files) process.stdout.write(line(relative(app, file.path), file))
for (const sum of sums) process.stdout.write(line(`All ${sum.kind}`, sum, `at most ${BUDGETS[sum.kind]} gzip`))

const over = sums.filter(({ kind, gzip }) => gzip > BUDGETS[kind] * 1000)
if (over.length > 0)
  giveUp(
    `Over the budget: ${over.map(({ kind, gzip }) => `${kind} ${(gzip / 1000).toFixed(1)} kB of ${BUDGETS[kind]}`).join(', ')}.`,
  )

/** The page's own scripts and styles, and whatever its scripts import without being asked to. */
function firstVisit(page) {
  const html = readFileSync(page, 'utf8')
  const named = [...html.matchAll(/<(?:script|link)[^>]*\b(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g)].map(([, path]) =>
    resolve(app, path),
  )
  const seen = new Set()
  const visit = (path) => {
    if (seen.has(path)) return
    seen.add(path)
    if (path.endsWith('.js')) importsOf(path).forEach(visit)
  }
  named.forEach(visit)
  return [...seen]
}

/** Static imports of a built module: `import{a}from"./b.js"`, `import"./b.js"`, `export{a}from"./b.js"`. */
function importsOf(path) {
  const code = readFileSync(path, 'utf8')
  return [...code.matchAll(/(?:^|[;}])\s*(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?["'](\.\.?\/[^"']+)["']/g)].map(
    ([, from]) => resolve(dirname(path), from),
  )
}

function weigh(path) {
  const bytes = readFileSync(path)
  return {
    path,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  }
}

function sumOf(files) {
  const all = (what) => files.reduce((sum, file) => sum + file[what], 0)
  return { raw: all('raw'), gzip: all('gzip'), brotli: all('brotli') }
}
