import { expect } from '@playwright/test'

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

test('before its first goods are seen the shop has said one thing to the network: that it is there', async ({
  enter,
  context,
  page,
}) => {
  await context.addInitScript(watch)
  const { network, shop } = await enter('samuel', { device: 'desktop-web' })
  await network.openShop()
  await expect(shop.products.first()).toBeVisible()

  const app = page.frames().find((frame) => frame.url().includes('vk_app_id='))
  const seenAt = (await app?.evaluate(() => window.firstGoodsAt)) ?? 0
  const said = await page.evaluate(() => window.said)

  expect(said.filter(({ at }) => at < seenAt).map(({ method }) => method)).toEqual(['VKWebAppInit'])
})
