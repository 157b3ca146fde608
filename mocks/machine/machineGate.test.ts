import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { beforeEach, expect, it, onTestFinished } from 'vitest'

import { filesAt } from '../services/demoPictures.ts'
import { createMachineSite } from './machineGate.node.ts'

let asked: string[]
let site: ReturnType<typeof createMachineSite>

beforeEach(() => {
  asked = []
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-gate-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head><body>the shop</body></html>')
  const answering = (who: string) => ({
    fetch(request: Request) {
      asked.push(`${who} ${request.method} ${new URL(request.url).pathname}`)
      return Promise.resolve(Response.json({}))
    },
  })
  site = createMachineSite({
    miniApp: folder,
    page: folder,
    shop: answering('shop'),
    network: answering('network'),
    stage: answering('stage'),
    previews: {
      async fetch(request: Request) {
        const { pathname } = new URL(request.url)
        asked.push(`previews ${request.method} ${pathname}`)
        return new Response(
          `<a href="https://vk.com/app51000001#/group/7?from=Vw3k">VK</a><a href="https://shop.test/app/#/group/7">here</a>`,
          { status: pathname.endsWith('none') ? 404 : 200, headers: { 'Content-Type': 'text/html' } },
        )
      },
    },
    noFiles: filesAt('../pictures/'),
  })
})

const ask = async (path: string, init: RequestInit = {}) => site(new Request(`http://ryadom.test${path}`, init))

it('the mini-app of a window stands at its own address, before the same shop', async () => {
  expect(await (await ask('/app~anna1/?vk_platform=mobile_iphone')).text()).toContain('the shop')
  await ask('/app~anna1/api/cart', { method: 'PUT', body: '{}' })
  await ask('/app/api/cart')

  expect(asked).toEqual(['shop PUT /app/api/cart', 'shop GET /app/api/cart'])
})

it('the mini-app of a window becomes its device, and the one for everybody stays as it was built', async () => {
  const [inWindow, forEverybody] = [await ask('/app~anna1/'), await ask('/app/')]

  expect(await inWindow.text()).toContain('webView.js')
  expect(await forEverybody.text()).not.toContain('webView.js')
})

it('a window that feels ill is ill alone', async () => {
  await ask('/stage/moods/app~anna1', { method: 'PUT', body: JSON.stringify({ mood: ['every-2'] }) })

  const statusesIn = async (place: string) => [
    (await ask(`/${place}/api/products`)).status,
    (await ask(`/${place}/api/products`)).status,
  ]
  expect(await statusesIn('app~anna1')).toEqual([200, 502])
  expect(await statusesIn('app~boris')).toEqual([200, 200])
})

it('what the open web sees of a link leads into the pretend network', async () => {
  const answer = await ask('/g/7?from=Vw3k')

  expect(asked).toEqual(['previews GET /g/7'])
  const page = await answer.text()
  expect(page).toContain('href="/?as=anna&amp;open=group%2F7%3Ffrom%3DVw3k"')
  expect(page).toContain('href="https://shop.test/app/#/group/7"')
})

it('what the open web sees of a link stands beside the mini-app, too', async () => {
  const statuses = [(await ask('/app/p/7')).status, (await ask('/app/p/none')).status]

  expect(statuses).toEqual([200, 404])
  expect(asked).toEqual(['previews GET /p/7', 'previews GET /p/none'])
})
