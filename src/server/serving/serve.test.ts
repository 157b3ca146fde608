import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import manifest from '#manifest' with { type: 'json' }

import { readEnvironment } from '../environment.ts'
import { serve, type Serving } from './serve.node.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

let home: string
let open: Serving[]

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'vmeste-serving-'))
  open = []
})

afterEach(async () => {
  await Promise.all(open.map((serving) => serving.stop()))
  rmSync(home, { recursive: true })
})

async function openShop(said: Record<string, string> = {}): Promise<Serving> {
  const app = join(home, 'app')
  mkdirSync(join(app, 'assets'), { recursive: true })
  writeFileSync(join(app, 'index.html'), '<!doctype html><script>start()</script>')
  writeFileSync(join(app, 'assets/main-5f2c.js'), 'start()')
  writeFileSync(join(app, 'assets/main-5f2c.js.br'), 'brotli')
  writeFileSync(
    join(app, 'csp.json'),
    JSON.stringify({ scriptHashes: ['sha256-abc='], framedBy: Object.values(manifest.hosts).flat() }),
  )
  const environment = readEnvironment({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: join(home, 'data'),
    STOP_WITHIN: '1',
    ...said,
  })
  const serving = await serve(environment, quiet, app)
  open.push(serving)
  return serving
}

const ask = ({ url }: Serving, path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, url), { headers })

describe('a shop that has just been opened', () => {
  it('is alive, ready, and may be looked at by anybody', async () => {
    const shop = await openShop({
      SHOP_NAME: 'Рядом',
      VK_APPS: '51000001:key',
      PUBLIC_URL: 'https://shop.example',
    })

    const answers = await Promise.all(['healthz', 'readyz', 'api/products'].map((path) => ask(shop, path)))
    const launched = await fetch(new URL('api/launch', shop.url), { method: 'POST', body: '' })

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await launched.json()).toMatchObject({
      shop: { name: 'Рядом', appLink: 'https://vk.com/app51000001', webLink: 'https://shop.example/' },
    })
  })

  it('refuses a second server on its file', async () => {
    await openShop()

    await expect(openShop()).rejects.toThrow('a SQLite file serves one process')
  })

  it('signs nobody out when it is opened again', async () => {
    const first = await openShop()
    await first.stop()
    open = []

    const again = await openShop()

    expect((await ask(again, 'readyz')).status).toBe(200)
  })
})

describe('a link that somebody shares', () => {
  it('is answered beside the mini-app, in the name of the address that the owner gave', async () => {
    const shop = await openShop({ PUBLIC_URL: 'https://shop.test/together' })

    const answer = await ask(shop, 'g/01970000-0000-7000-8000-00000000dead')

    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain('href="https://shop.test/together/"')
  })
})

describe('the mini-app’s page', () => {
  it('may be framed by VK and Odnoklassniki, and runs only the scripts it was built with', async () => {
    const shop = await openShop()

    const { headers } = await ask(shop, '')

    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-abc='")
    expect(headers.get('x-frame-options')).toBeNull()
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-cache')
  })

  it('is not sent again when it has not changed', async () => {
    const shop = await openShop()
    const { headers } = await ask(shop, '')

    const again = await ask(shop, '', { 'if-none-match': headers.get('etag') ?? '' })

    expect(again.status).toBe(304)
  })

  it('finds its scripts compressed, and keeps them for ever', async () => {
    const shop = await openShop()

    const script = await asIs(shop, 'assets/main-5f2c.js', { 'accept-encoding': 'br' })

    expect(script.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('text/javascript'),
    })
  })

  it.each([
    'assets/none.js',
    '../data/shop.sqlite',
    '%2e%2e/data/shop.sqlite',
    'files/..%2fshop.sqlite',
    'files/none.webp',
  ])('does not give %s away', async (path) => {
    const shop = await openShop()

    const answer = await asIs(shop, path)

    expect(answer.statusCode).toBe(404)
  })
})

/** Without what fetch does to addresses and to compressed bodies. */
function asIs({ url }: Serving, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    get({ hostname, port, path: `/${path}`, headers }, (answer) => resolve(answer.resume())).on('error', reject)
  })
}

describe('metrics', () => {
  it('count calls by line of the contract and status, for this machine', async () => {
    const shop = await openShop()
    await ask(shop, 'api/products')
    await ask(shop, 'api/cart')

    const page = await (await ask(shop, 'metrics')).text()

    expect(page).toContain('vmeste_call_seconds_count{route="GET /products",status="200"} 1')
    expect(page).toContain('vmeste_call_seconds_count{route="GET /cart",status="401"} 1')
  })

  it('are nobody else’s business', async () => {
    const shop = await openShop()

    const answer = await ask(shop, 'metrics', { 'x-forwarded-for': '203.0.113.7' })

    expect(answer.status).toBe(404)
  })
})

describe('a shop that is told to stop', () => {
  it('takes nobody in any more and leaves its file to the next', async () => {
    const shop = await openShop()

    await shop.stop()
    open = []

    await expect(ask(shop, 'healthz')).rejects.toThrow('fetch failed')
    await expect(openShop()).resolves.toBeDefined()
  })

  it('does not wait for whoever never finishes asking', async () => {
    const shop = await openShop()
    const body = new ReadableStream({ pull: () => new Promise(() => {}) })
    const request = { method: 'POST', body, duplex: 'half' } as const
    const endless = fetch(new URL('api/launch', shop.url), request).catch((error: unknown) => error)
    await expect.poll(async () => (await ask(shop, 'healthz')).status).toBe(200)

    const stopped = shop.stop()
    open = []

    await expect(stopped).resolves.toBeUndefined()
    expect(await endless).toBeInstanceOf(Error)
  })
})
