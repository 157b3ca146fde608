import { expect, type Request } from '@playwright/test'

import { type DeviceId, devices } from '#mocks/host/devices.ts'

import { test } from './journey.ts'

declare global {
  interface Window {
    said: { method: string; at: number }[]
    firstGoodsAt: number | null
  }
}

/** In every frame: what the mini-app says to the network around it, and when its first product is there to be touched. */
function watch() {
  window.said = []
  window.firstGoodsAt = null
  window.addEventListener('message', ({ data }) => {
    if (data?.type === 'vk-connect') window.said.push({ method: data.handler, at: Date.now() })
  })
  new MutationObserver((_, observer) => {
    if (!document.querySelector('main a[href^="#/product/"]')) return
    window.firstGoodsAt = Date.now()
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
}

const PHONE = { width: 390, height: 844 }
const TABLET = { width: 900, height: 1160 }
const DESKTOP = { width: 1280, height: 800 }
const viewports: Readonly<Record<DeviceId, typeof PHONE>> = {
  ios: PHONE,
  ipad: TABLET,
  android: PHONE,
  'mobile-web': PHONE,
  'desktop-web': DESKTOP,
  'ok-phone': PHONE,
  'ok-web': DESKTOP,
}

for (const { id } of Object.values(devices)) {
  test.describe(`on ${id}`, () => {
    test.use({ viewport: viewports[id] })

    test('before its first goods are seen the shop has said one thing to the network: that it is there', async ({
      enter,
      context,
      page,
    }) => {
      await context.addInitScript(watch)
      const { network, shop } = await enter('samuel', { device: id })
      await network.openShop()
      await expect(shop.products.first()).toBeVisible()

      const app = page.frames().find((frame) => frame.url().includes('vk_app_id='))
      const seenAt = (await app?.evaluate(() => window.firstGoodsAt)) ?? 0
      const said = await page.evaluate(() => window.said)

      expect(said.filter(({ at }) => at < seenAt).map(({ method }) => method)).toEqual(['VKWebAppInit'])
    })
  })
}

test('the first question leaves before any module is there, and the app takes its answer over', async ({
  enter,
  page,
}) => {
  const asked: string[] = []
  const isQuestion = (request: Request) => request.url().endsWith('/api/launch') && request.frame() !== page.mainFrame()
  page.on('request', (request) => isQuestion(request) && asked.push(request.method()))
  const isAsked = page.waitForRequest(isQuestion, { timeout: 120_000 })
  // Whatever the mini-app is made of waits for its question.
  await page.route(/\/app~[^/]+\/assets\/.+\.js$/, async (route) => {
    await isAsked
    await route.continue()
  })

  const { network, shop } = await enter('samuel')
  await network.openShop()

  await expect(shop.products.first()).toBeVisible()
  expect(asked).toEqual(['POST'])
})
