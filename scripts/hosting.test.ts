import { createHash } from 'node:crypto'

import { expect, it } from 'vitest'

import { contentSecurityPolicy, inlineScriptHashes } from './hosting.mjs'

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
