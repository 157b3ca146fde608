import { join } from 'node:path'

import sharp from 'sharp'

import { beSeen, drawn, enter, fillIn, folder, pay } from './visitor.mjs'

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 800 }

const HEADPHONES = 'Беспроводные наушники «Аура»'
const KEYBOARD = 'Беспроводная клавиатура «Ключ»'
const SKATES = 'Коньки «Первый лёд»'

/** One screen each, for the README. */
export async function takeReadmePictures(browser) {
  await takeBuyingAlone(browser)
  await takeBuyingTogether(browser)
  await takeSelling(browser)
  await takeDesktop(browser)
}

async function takeBuyingAlone(browser) {
  const anna = await enter(browser, { as: 'anna' }, phone)
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
  const anna = await enter(browser, { as: 'anna' }, phone)
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

  const vera = await enter(browser, { as: 'vera' }, phone)
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
  const olga = await enter(browser, { as: 'olga' }, phone)
  await olga.press('button', 'Магазин', olga.page.getByRole('navigation'))
  await olga.press('button', 'Открыть как администратор', olga.page)
  await olga.seen('link', 'Заказ')
  await take(olga, 'seller')
  await olga.page.close()
}

async function takeDesktop(browser) {
  const anna = await enter(browser, { as: 'anna' }, desktop)
  await anna.seen('button', HEADPHONES, anna.page)
  await take(anna, 'desktop-feed')
  await anna.press('button', HEADPHONES, anna.page)
  await anna.press('button', 'Каталог')
  await anna.seen('link', KEYBOARD)
  await take(anna, 'desktop-catalog')
  await anna.page.close()
}

/** What is said for a moment is over, and every picture on the screen is drawn. */
async function take({ page, shop }, name) {
  const open = (await page.locator('iframe').count()) > 0
  for (const words of open ? ['Товар в корзине', 'Запись на стене опубликована'] : [])
    await shop.getByText(words).waitFor({ state: 'hidden' })
  await page.getByText('Запись на вашей стене').waitFor({ state: 'hidden' })
  await drawn(page)

  const shot = await page.screenshot({ animations: 'disabled' })
  const file = join(folder, `${name}.png`)
  await sharp(shot).png({ palette: true, quality: 85, effort: 10 }).toFile(file)
}
