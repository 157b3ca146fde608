import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import manifest from '#manifest' with { type: 'json' }
import { noFiles } from '#tests/conformance/harness/fakeFiles.ts'

import { createSite } from './site.node.ts'

let folder: string
const policies = new Map<string, readonly string[]>()
let headers: Headers

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vmeste-site-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  const csp = { scriptHashes: ['sha256-abc='], framedBy: Object.values(manifest.hosts).flat() }
  writeFileSync(join(folder, 'csp.json'), JSON.stringify(csp))
  const answer = await createSite({ folder, files: noFiles })(new Request('http://shop.test/'))
  headers = answer.headers
  for (const rule of headers.get('content-security-policy')?.split('; ') ?? []) {
    const [name = '', ...sources] = rule.split(' ')
    policies.set(name, sources)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** As a browser reads a source: a star stands for one name or more before the host's. */
const allows = (source: string, origin: string) =>
  new RegExp(`^${source.replaceAll('.', String.raw`\.`).replace('*', '[\\w.-]+')}$`).test(origin)

describe('the page of the mini-app, as it is served', () => {
  it.each([
    { origin: 'https://vk.com', framed: true },
    { origin: 'https://m.vk.com', framed: true },
    { origin: 'https://vk.ru', framed: true },
    { origin: 'https://m.vk.ru', framed: true },
    { origin: 'https://web.vk.me', framed: true },
    { origin: 'https://stage-app51000001-5f2c.pages.vk-apps.com', framed: true },
    { origin: 'https://prod-app51000001-5f2c.pages.vk-apps.ru', framed: true },
    { origin: 'https://ok.ru', framed: true },
    { origin: 'https://m.ok.ru', framed: true },
    { origin: 'http://vk.com', framed: false },
    { origin: 'https://vk.com.evil.test', framed: false },
    { origin: 'https://notvk.com', framed: false },
    { origin: 'https://evil.test', framed: false },
  ])('may stand in a frame of $origin: $framed', ({ origin, framed }) => {
    const sources = policies.get('frame-ancestors') ?? []

    expect(sources[0]).toBe("'self'")
    expect(sources.slice(1).some((source) => allows(source, origin))).toBe(framed)
    // It could not name several, and would forbid what the policy allows.
    expect(headers.get('x-frame-options')).toBeNull()
  })

  it('loads nothing foreign but pictures and faces', () => {
    const foreign = [...policies].filter(
      ([name, sources]) =>
        name !== 'frame-ancestors' && sources.some((source) => /^(https?:|\*|[\w-]+\.)/.test(source)),
    )

    expect(foreign).toEqual([['img-src', ["'self'", 'data:', 'blob:', 'https:']]])
    expect(policies.get('default-src')).toEqual(["'self'"])
    expect(policies.get('script-src')).toEqual(["'self'", "'sha256-abc='"])
    expect(policies.get('object-src')).toEqual(["'none'"])
    expect(policies.get('base-uri')).toEqual(["'none'"])
  })

  it('tells no other site where its reader came from', () => {
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })
})
