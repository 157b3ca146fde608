// A Vite plugin that makes the built mini-app fit for any static hosting: web manifest, VK's hosting config, content
// policy, compressed copies.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import { root } from './run.mjs'

const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'))

export const hosting = ({ apiBase }) => ({
  name: 'vmeste:hosting',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => withPolicy(stylesheetsLast(html), apiBase),
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'app.webmanifest', source: webManifest(manifest) })
    this.emitFile({ type: 'asset', fileName: 'vk-hosting-config.json', source: vkHostingConfig(manifest) })
  },
  writeBundle({ dir }) {
    const pages = readdirSync(dir).filter((name) => name.endsWith('.html'))
    const scriptHashes = pages.flatMap((page) => inlineScriptHashes(readFileSync(join(dir, page), 'utf8')))
    writeFileSync(
      join(dir, 'csp.json'),
      json({ scriptHashes: [...new Set(scriptHashes)], framedBy: framedBy(manifest) }),
    )
    compressIn(dir)
  },
})

/** The skeleton is drawn while styles load; in the head they would hold it back. Modules wait for them anyway. */
function stylesheetsLast(html) {
  const links = html.match(/<link rel="stylesheet"[^>]*>/g) ?? []
  const without = links.reduce((page, link) => page.replace(link, ''), html)
  return without.replace('</body>', `${links.join('\n    ')}\n  </body>`)
}

function withPolicy(html, apiBase) {
  const policy = contentSecurityPolicy({ scriptHashes: inlineScriptHashes(html), apiBase })
  return html.replace(
    /(<meta charset[^>]*>)/,
    `$1\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  )
}

/** The hashes by which a page's own inline scripts may run. */
export const inlineScriptHashes = (html) =>
  [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
  )

/**
 * The policy that stands in the page itself, for a hosting that sends no headers. VKUI sets inline styles; pictures and
 * faces come from other origins. Who may frame the page can only be said in a header: the server does.
 */
export const contentSecurityPolicy = ({ scriptHashes, apiBase }) => {
  const api = /^https?:/.test(apiBase) ? ` ${new URL(apiBase).origin}` : ''
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    `connect-src 'self'${api}`,
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** Where the hosts show mini-apps in a frame. `X-Frame-Options` could not name several, so it is not sent. */
const framedBy = ({ hosts }) => Object.values(hosts).flat()

/** What browsers read when the shop is put on a home screen. */
const webManifest = ({ name, shortName, description, language, colors, icons }) =>
  json({
    name,
    short_name: shortName,
    description,
    lang: language,
    start_url: './',
    display: 'standalone',
    background_color: colors.light,
    theme_color: colors.light,
    icons: icons.map(({ file, size }) => ({ src: file, sizes: `${size}x${size}`, type: 'image/png' })),
  })

/** What `@vkontakte/vk-miniapps-deploy` reads: the folder that it sends and the pages that VK's clients open. */
const vkHostingConfig = ({ launch: { vk } }) =>
  json({ static_path: '.', endpoints: { mobile: vk.mobileApp, mvk: vk.mobileWeb, web: vk.web } })

/** A server or a hosting that can hand out a compressed copy need not compress on the way. */
function compressIn(dir) {
  const files = readdirSync(dir, { recursive: true }).filter((file) =>
    /\.(js|css|html|svg|json|webmanifest)$/.test(file),
  )
  for (const file of files) {
    const path = join(dir, file)
    const bytes = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  }
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`
