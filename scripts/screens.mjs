// `npm run screens`: the pictures of the README, taken from the shop that `npm start` opens, in a world of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

const HEADPHONES = 'Беспроводные наушники «Аура»'
const KEYBOARD = 'Беспроводная клавиатура «Ключ»'
const SKATES = 'Коньки «Первый лёд»'

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
  await takeBuyingAlone(browser)
  await takeBuyingTogether(browser)
  await takeSelling(browser)
  await takeDesktop(browser)
  await browser.close()
} finally {
  world.kill('SIGTERM')
  if (world.exitCode === null) await once(world, 'exit')
  rmSync(data, { recursive: true, force: true })
}

async function opened(world) {
  for await (const chunk of world.stdout) {
    process.stdout.write(chunk)
    if (String(chunk).includes(home)) return
  }
  throw new Error('The shop did not open')
}

async function takeBuyingAlone(browser) {
  const anna = await enter(browser, 'anna', phone)
  await anna.seen('button', HEADPHONES, anna.page)
  await take(anna, 'feed')
  await anna.press('button', HEADPHONES, anna.page)
  await anna.seen('button', 'Купить вместе')
  await take(anna, 'product')
  await anna.press('button', 'Купить отдельно')
  await anna.press('button', 'Каталог')
  await anna.seen('link', KEYBOARD)
  await take(anna, 'catalog')

  await anna.press('link', KEYBOARD)
  await anna.press('button', 'Купить отдельно')
  await anna.press('button', 'Открыть корзину')
  await anna.seen('button', 'Оформить за')
  await take(anna, 'cart')
  await anna.press('button', 'Оформить за')
  await fillIn(anna, 'Анна Ветрова')
  await anna.shop.getByRole('heading', { name: 'Получатель' }).scrollIntoViewIfNeeded()
  await take(anna, 'checkout')
  await pay(anna)
  await anna.shop.getByText('Списано').waitFor()
  await take(anna, 'order')
  await anna.page.close()
}

async function takeBuyingTogether(browser) {
  const anna = await enter(browser, 'anna', phone)
  await anna.press('button', SKATES, anna.page)
  await anna.seen('timer', 'осталось')
  await take(anna, 'group')

  await anna.press('button', 'Каталог')
  await anna.press('link', KEYBOARD)
  await anna.press('button', 'Купить вместе')
  await fillIn(anna, 'Анна Ветрова')
  await beSeen(anna)
  await pay(anna)
  await anna.press('button', 'Позвать друзей')
  await anna.press('button', 'Рассказать на стене')
  await anna.press('button', 'Опубликовать', anna.page.getByRole('dialog'))

  const vera = await enter(browser, 'vera', phone)
  await vera.press('button', `Совместная покупка ${KEYBOARD}`, vera.page)
  await vera.press('button', 'Присоединиться')
  await fillIn(vera, 'Вера Лисицына')
  await beSeen(vera)
  await pay(vera)
  await anna.seen('heading', 'Готово, вы купили вместе')
  await take(anna, 'group-succeeded')
  await vera.page.close()
  await anna.page.close()
}

async function takeSelling(browser) {
  const olga = await enter(browser, 'olga', phone)
  await olga.press('button', 'Магазин', olga.page.getByRole('navigation'))
  await olga.press('button', 'Открыть как администратор', olga.page)
  await olga.seen('link', 'Заказ')
  await take(olga, 'seller')
  await olga.page.close()
}

async function takeDesktop(browser) {
  const anna = await enter(browser, 'anna', desktop)
  await anna.seen('button', HEADPHONES, anna.page)
  await take(anna, 'desktop-feed')
  await anna.press('button', HEADPHONES, anna.page)
  await anna.press('button', 'Каталог')
  await anna.seen('link', KEYBOARD)
  await take(anna, 'desktop-catalog')
  await anna.page.close()
}

async function enter(browser, as, viewport) {
  const looks = {
    viewport,
    deviceScaleFactor: 2,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    reducedMotion: 'reduce',
  }
  const page = await browser.newPage(looks)
  await page.goto(`${home}?as=${as}`)
  const shop = page.frameLocator('iframe')
  return {
    page,
    shop,
    seen: (role, name, where = shop) => where.getByRole(role, { name }).first().waitFor(),
    press: (role, name, where = shop) => where.getByRole(role, { name }).first().click(),
  }
}

async function fillIn({ shop }, name) {
  await shop.getByRole('textbox', { name: 'Имя и фамилия' }).fill(name)
  await shop.getByRole('textbox', { name: 'Телефон' }).fill('+7 900 000-00-00')
  await shop.getByRole('radio', { name: 'Белорусская' }).press('Space')
}

async function beSeen({ shop }) {
  const visible = shop.getByRole('switch', { name: /увидят моё имя/ })
  if (!(await visible.isChecked())) await visible.press('Space')
}

async function pay({ press }) {
  await press('button', 'Перейти к оплате')
  await press('button', 'Оплатить')
}

/** What is said for a moment is over, and every picture on the screen is drawn. */
async function take({ page, shop }, name) {
  const open = (await page.locator('iframe').count()) > 0
  for (const words of open ? ['Товар в корзине', 'Запись на стене опубликована'] : [])
    await shop.getByText(words).waitFor({ state: 'hidden' })
  await page.getByText('Запись на вашей стене').waitFor({ state: 'hidden' })
  for (const frame of page.frames()) await frame.evaluate(allPicturesDrawn)

  const shot = await page.screenshot({ animations: 'disabled' })
  const file = join(folder, `${name}.png`)
  await sharp(shot).png({ palette: true, quality: 85, effort: 10 }).toFile(file)
}

async function allPicturesDrawn() {
  // Those beyond an edge are not fetched before somebody comes near.
  const seen = [...document.images].filter((picture) => {
    const { top, bottom, left, right } = picture.getBoundingClientRect()
    return bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth
  })
  await Promise.allSettled(seen.map((picture) => picture.decode()))
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
}
