import { join } from 'node:path'

import sharp from 'sharp'

import { sheetOf } from './sheet.mjs'
import { beSeen, drawn, enter, fillIn, folder, home, pay } from './visitor.mjs'

const KEYBOARD = 'Беспроводная клавиатура «Ключ»'
const HEADPHONES = 'Беспроводные наушники «Аура»'
const SKATES = 'Коньки «Первый лёд»'

/** Room for a phone with its body around, and for the bar of the pretend world above it. */
const phone = { width: 620, height: 1060 }
const desktop = { width: 1280, height: 800 }

const devices = [
  { id: 'ios', label: 'VK, iOS', client: 'vk', viewport: phone },
  { id: 'android', label: 'VK, Android', client: 'vk', viewport: phone },
  { id: 'mobile-web', label: 'VK, mobile site', client: 'vk', viewport: phone },
  { id: 'ok-phone', label: 'OK, Android', client: 'ok', viewport: phone },
  { id: 'desktop-web', label: 'VK, desktop', client: 'vk', viewport: desktop },
  { id: 'ok-web', label: 'OK, desktop', client: 'ok', viewport: desktop },
]
const themes = ['light', 'dark']

/** Each main screen: who looks at it, where it is, and what is there when it is ready. */
const screens = [
  { name: 'catalogue', place: () => '', ready: ['link', 'Цена отдельно'] },
  { name: 'product', place: ({ product }) => product, ready: ['button', 'Купить вместе'] },
  { name: 'group', place: ({ group }) => group, ready: ['timer', 'осталось'] },
  { name: 'cart', place: () => 'cart', ready: ['button', 'Оформить за'] },
  { name: 'checkout', place: () => 'cart', by: 'Оформить за', ready: ['button', 'Перейти к оплате'] },
  { name: 'order', place: ({ order }) => order, ready: ['time'] },
  { name: 'my-groups', place: () => 'groups', ready: ['link', KEYBOARD] },
  { name: 'sales', as: 'olga', place: () => 'seller', ready: ['link', 'Заказ'] },
]

/** Every main screen on each device, light and dark: a sheet for each screen and light. */
export async function takeMatrix(browser) {
  const places = { vk: await live(browser, 'desktop-web'), ok: await live(browser, 'ok-web') }
  const taken = new Map(screens.map(({ name }) => [name, []]))
  for (const device of devices) {
    const visitor = await enter(browser, { as: 'anna', device: device.id }, device.viewport)
    for (const screen of screens) {
      await come(visitor, screen, device, places[device.client])
      taken.get(screen.name).push({ ...device, shots: await takeInBothLights(visitor.page) })
    }
    await visitor.page.close()
  }
  for (const [name, pictures] of taken) {
    for (const theme of themes) {
      const sheet = await sheetOf(browser, pictures, theme)
      await sharp(sheet)
        .webp({ quality: 74, effort: 6 })
        .toFile(join(folder, `${name}-${theme}.webp`))
    }
  }
}

/** Anna lives a little in one network: she opens a group, buys alone, and leaves two things in the cart. */
async function live(browser, device) {
  const anna = await enter(browser, { as: 'anna', device }, desktop)
  await anna.press('button', SKATES, anna.page)
  await anna.seen('timer', 'осталось')
  const group = anna.place()

  await find(anna, KEYBOARD)
  const product = anna.place()
  await anna.press('button', 'Купить вместе')
  await fillIn(anna, 'Анна Ветрова')
  await beSeen(anna)
  await pay(anna)
  await anna.seen('button', 'Позвать друзей')

  await find(anna, KEYBOARD)
  await anna.press('button', 'Купить отдельно')
  await anna.press('button', 'Открыть корзину')
  await anna.press('button', 'Оформить за')
  await fillIn(anna, 'Анна Ветрова')
  await pay(anna)
  await anna.shop.getByText('Списано').waitFor()
  const order = anna.place()

  for (const thing of [HEADPHONES, KEYBOARD]) {
    await find(anna, thing)
    await anna.press('button', 'Купить отдельно')
    await anna.seen('button', 'Открыть корзину')
  }
  await anna.page.close()
  return { group, product, order }
}

async function find(anna, thing) {
  const { page, shop } = anna
  await page.goto(urlWith(page, { open: '' }))
  await shop.getByRole('searchbox').fill(thing)
  await shop.getByRole('link', { name: 'Цена отдельно' }).filter({ hasText: thing }).click()
  await anna.seen('heading', thing)
}

const urlWith = (page, changes) => {
  const words = new URL(page.url()).searchParams
  for (const [word, value] of Object.entries(changes)) words.set(word, value)
  return `${home}?${words}`
}

async function come(visitor, { as = 'anna', place, by, ready }, { id }, places) {
  const { page, press, seen } = visitor
  const play = { as, device: id }
  if (as === 'olga') await manage(visitor, play)
  else await page.goto(`${home}?${new URLSearchParams({ ...play, open: place(places) })}`)
  if (by) await press('button', by)
  await seen(...ready)
}

/** Whoever runs the community is the shop's seller when they come from there. */
async function manage({ page, press }, play) {
  await page.goto(`${home}?${new URLSearchParams(play)}`)
  await press('button', 'Магазин', page.getByRole('navigation'))
  await press('button', 'Открыть как администратор', page)
}

/** The network hears of its system's light while it is open, and tells the mini-app. */
async function takeInBothLights(page) {
  const shots = {}
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await drawn(page)
    shots[theme] = await page.getByRole('region', { name: 'Рядом: ' }).screenshot({ animations: 'disabled' })
  }
  return shots
}
