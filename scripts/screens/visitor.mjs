import { join } from 'node:path'

import { root } from '../run.mjs'

export const PORT = 5180
export const home = `http://localhost:${PORT}/`
export const folder = join(root, 'docs/screens')

/** Somebody comes into the network by its address: `{ as: 'anna', device: 'ios' }`. */
export async function enter(browser, play, viewport) {
  const looks = {
    viewport,
    deviceScaleFactor: 2,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    reducedMotion: 'reduce',
  }
  const page = await browser.newPage(looks)
  await page.goto(`${home}?${new URLSearchParams(play)}`)
  const shop = page.frameLocator('iframe')
  return {
    page,
    shop,
    /** Where in the shop they are, as the network's address says. */
    place: () => new URL(page.url()).searchParams.get('open') ?? '',
    seen: (role, name, where = shop) => where.getByRole(role, { name }).first().waitFor(),
    press: (role, name, where = shop) => where.getByRole(role, { name }).first().click(),
  }
}

export async function fillIn({ shop }, name) {
  await shop.getByRole('textbox', { name: 'Имя и фамилия' }).fill(name)
  await shop.getByRole('textbox', { name: 'Телефон' }).fill('+7 900 000-00-00')
  await shop.getByRole('radio', { name: 'Белорусская' }).press('Space')
}

export async function beSeen({ shop }) {
  const visible = shop.getByRole('switch', { name: /увидят моё имя/ })
  if (!(await visible.isChecked())) await visible.press('Space')
}

export async function pay({ press }) {
  await press('button', 'Перейти к оплате')
  await press('button', 'Оплатить')
}

/** Every picture on the screen is there. */
export async function drawn(page) {
  for (const frame of page.frames()) await frame.evaluate(allPicturesDrawn)
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
