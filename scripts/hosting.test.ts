import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'
import * as v from 'valibot'
import { build } from 'vite'
import { expect, it, onTestFinished } from 'vitest'

import { contentSecurityPolicy, hosting, inlineScriptHashes } from './hosting.mjs'

it('lets exactly the page’s own inline scripts run', () => {
  const script = "\n  window.launched = fetch('api/launch')\n"
  const page = `<head><script>${script}</script><script type="module" src="./a.js"></script></head>`

  const hashes = inlineScriptHashes(page)

  expect(hashes).toEqual([`sha256-${createHash('sha256').update(script).digest('base64')}`])
  expect(contentSecurityPolicy({ scriptHashes: hashes, apiBase: 'api/' })).toContain(`script-src 'self' '${hashes[0]}'`)
})

it('lets the page ask an API on another origin, and only that one', () => {
  const beside = contentSecurityPolicy({ scriptHashes: [], apiBase: 'api/' })
  const elsewhere = contentSecurityPolicy({ scriptHashes: [], apiBase: 'https://api.shop.test/v1/' })

  expect(beside).toContain("connect-src 'self';")
  expect(elsewhere).toContain("connect-src 'self' https://api.shop.test;")
})

/** What a browser asks of a page before it offers to put it on the home screen. */
const Installable = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  short_name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(12)),
  start_url: v.literal('./'),
  display: v.picklist(['standalone', 'fullscreen', 'minimal-ui']),
  icons: v.array(v.object({ src: v.string(), sizes: v.string(), type: v.literal('image/png') })),
})

it('can be put on a home screen: the page names a manifest with a name, a start and icons that are there', async () => {
  const linked = /<link rel="manifest" href="\.\/([^"]+)"/.exec(readFileSync('index.html', 'utf8'))?.[1]

  const emitted = await filesBeside('<title>Shop</title>')

  expect([...emitted.keys()]).toContain(linked)
  const { icons } = v.parse(Installable, JSON.parse(emitted.get(linked ?? '') ?? ''))
  const drawn = await Promise.all(icons.map(async ({ src }) => sharp(join('public', src)).metadata()))
  expect(drawn.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual(
    icons.map(({ sizes }) => `png ${sizes}`),
  )
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
})

/** What a build of one page emits for its hosting, without writing it. */
async function filesBeside(page: string): Promise<ReadonlyMap<string, string>> {
  const root = mkdtempSync(join(tmpdir(), 'vmeste-page-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'index.html'), page)
  const plugins = [hosting({ apiBase: 'api/' })]
  const output = await build({ configFile: false, root, plugins, logLevel: 'silent', build: { write: false } })
  if ('close' in output) throw new Error('a build that watches never ends')
  const assets = [output].flat().flatMap((part) => part.output.filter((file) => file.type === 'asset'))
  return new Map(assets.map(({ fileName, source }) => [fileName, String(source)]))
}
