import { type Browser, chromium, type CDPSession, type Page } from 'playwright'

import { chromiumArgs, findChromium } from '../scripts/chromium.mjs'

/** A phone of the middle class on a slow line, as DevTools plays them. */
const PROCESSOR_SLOWED = 4
const SLOW_LINE = { latency: 562, downloadThroughput: 1_440_000 / 8, uploadThroughput: 675_000 / 8 }
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'

export type Phone = Readonly<{
  page: Page
  devtools: CDPSession
  setLine: (line: 'slow' | 'fast') => Promise<void>
  close: () => Promise<void>
}>

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) })
}

/** A phone that has never been to the shop, with VK’s client around the page. */
export async function takePhone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    userAgent: ANDROID,
    locale: 'ru-RU',
  })
  await context.addInitScript(playVkClient)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const setLine = async (line: 'slow' | 'fast') => {
    const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      ...(line === 'slow' ? SLOW_LINE : unlimited),
    })
  }
  await devtools.send('Network.enable')
  // Static hostings of mini-apps compress so; Chromium would also take Brotli from this machine.
  await devtools.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
  await setLine('slow')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWED })
  return { page, devtools, setLine, close: () => context.close() }
}

/** Runs in the page. VK’s client for Android stands around it as an object, and answers by events. */
function playVkClient() {
  const answer = (method: string) => (said: string) => {
    const data = { result: true, request_id: JSON.parse(said).request_id }
    window.dispatchEvent(new CustomEvent('VKWebAppEvent', { detail: { type: `${method}Result`, data } }))
  }
  const client = new Proxy({}, { get: (_, method) => answer(String(method)), has: () => true })
  Object.assign(window, { AndroidBridge: client })
}
