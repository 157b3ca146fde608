// `npm run screens`: the pictures of the README, taken from the shop that `npm start` opens.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from 'playwright'
import sharp from 'sharp'

import { chromiumArgs, findChromium } from './chromium.mjs'
import { root } from './run.mjs'

const PORT = 5180
const home = `http://localhost:${PORT}/`
const folder = join(root, 'docs/screens')
const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 800 }

const screens = [
  { name: 'feed', size: phone, as: 'anna', open: async () => {} },
  { name: 'desktop-feed', size: desktop, as: 'anna', open: async () => {} },
  { name: 'product', size: phone, as: 'anna', open: (page) => follow(page, /наушники «Аура»/) },
  { name: 'catalog', size: phone, as: 'anna', open: (page) => openShop(page) },
  { name: 'desktop-catalog', size: desktop, as: 'anna', open: (page) => openShop(page) },
  { name: 'group', size: phone, as: 'anna', open: (page) => follow(page, /Совместная покупка.*Коньки/) },
  { name: 'seller', size: phone, as: 'olga', open: (page) => openShop(page, 'Продажи') },
]

const data = mkdtempSync(join(tmpdir(), 'vmeste-screens-'))
const world = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  env: { ...process.env, PORT: String(PORT), DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await opened(world)
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) })
  mkdirSync(folder, { recursive: true })
  for (const screen of screens) await take(browser, screen)
  await browser.close()
} finally {
  world.kill('SIGTERM')
  rmSync(data, { recursive: true, force: true })
}

async function opened(world) {
  for await (const chunk of world.stdout) {
    process.stdout.write(chunk)
    if (String(chunk).includes(home)) return
  }
  throw new Error('The shop did not open')
}

async function take(browser, { name, size, as, open }) {
  const page = await browser.newPage({
    viewport: size,
    deviceScaleFactor: 2,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
  })
  await page.goto(`${home}?as=${as}`)
  await page
    .getByRole('button', { name: /вместе/ })
    .first()
    .waitFor()
  await open(page)
  await page.waitForTimeout(3000)
  const shot = await page.screenshot({ animations: 'disabled' })
  await sharp(shot)
    .png({ palette: true, quality: 85, effort: 10 })
    .toFile(join(folder, `${name}.png`))
  await page.close()
}

async function follow(page, card) {
  await page.getByRole('button', { name: card }).first().click()
  await page.frameLocator('iframe').getByRole('button', { name: 'Каталог' }).first().waitFor()
}

async function openShop(page, tab = 'Каталог') {
  await page.getByRole('button', { name: 'Магазин' }).first().click()
  await page.getByRole('button', { name: 'Открыть магазин' }).first().click()
  const shop = page.frameLocator('iframe')
  await shop.getByRole('button', { name: tab }).first().click()
  await shop.getByRole('heading', { name: tab }).first().waitFor()
}
