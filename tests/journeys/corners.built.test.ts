import { expect, type Page } from '@playwright/test'

import { audit } from './audit.ts'
import { delivery } from './delivery.ts'
import { goesToCheckout } from './goesToCheckout.ts'
import { test } from './journey.ts'

const KEYBOARD = 'Беспроводная клавиатура «Ключ»'
const SPEAKER = 'Портативная колонка «Камушек»'
const TEAPOT = 'Заварочный чайник «Рябина»'

// What few people see: without a network, on the way to money and back, before something that cannot be undone.
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`everybody can use, in ${colorScheme} colours,`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('the shop in a plain browser, and what the open web sees of it', async ({ page, complaints }) => {
      complaints.foresee(/40[14]/)
      const look = (screen: string) => audit(page, 'page', `${screen}, in a plain browser`)
      await page.goto('app/')
      await page.getByRole('searchbox', { name: 'Поиск товаров' }).fill(TEAPOT)
      await page.getByRole('link', { name: TEAPOT }).first().click()
      await expect(page.getByRole('heading', { name: TEAPOT })).toBeVisible()
      await look('a product')
      const product = placeOf(page)
      await page.getByRole('button', { name: 'Рассмотреть фото' }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('its pictures')
      await page.goBack()
      await page.goto(`app/#${product}/reviews`)
      await expect(page.getByRole('heading', { name: 'Отзывы' })).toBeVisible()
      await look('its reviews')
      await page.goto(`app/#${product}`)
      await page
        .getByRole('link')
        .filter({ has: page.getByRole('timer') })
        .first()
        .click()
      await expect(page.getByRole('list', { name: 'Места в группе' })).toBeVisible()
      await look('a group')
      const group = placeOf(page)

      for (const tab of ['Корзина', 'Заказы']) {
        await page.getByRole('button', { name: tab }).click()
        await expect(page.getByRole('heading', { level: 1, name: tab })).toBeVisible()
        await look(tab)
      }
      for (const preview of [product.replace('/product', 'p'), group.replace('/group', 'g'), 'p/nothing']) {
        await page.goto(preview)
        await audit(page, 'page', `the page at ${preview}`)
      }
    })

    test('a bug', async ({ page, complaints }) => {
      complaints.foresee(/broken on purpose/)
      await page.goto('app/')
      await expect(page.getByRole('link', { name: 'Цена отдельно' }).first()).toBeVisible()
      // The colour of every picture's place is read by it.
      await page.evaluate(() => {
        window.atob = () => {
          throw new Error('broken on purpose')
        }
      })
      await page.getByRole('link', { name: 'Цена отдельно' }).first().click()
      await expect(page.getByText('Что-то сломалось')).toBeVisible()
      await audit(page, 'page', 'a bug')
    })

    test('money that does not come, or comes late', async ({ enter, context, complaints }) => {
      complaints.foresee(/ERR_INTERNET_DISCONNECTED/)
      const who = colorScheme === 'light' ? 'egor' : 'madina'
      const person = await enter(who)
      const { page, network, shop, payPage } = person
      const look = (screen: string) => audit(page, 'frame', screen)
      await network.openShop()
      await goesToCheckout(person, TEAPOT)
      await shop.checkout.fillIn(delivery(who))
      await context.setOffline(true)
      await expect(shop.offline).toBeVisible()
      await look('a checkout without a connection')
      await context.setOffline(false)
      await shop.checkout.goToPayment()
      await payPage.otherAnswers()
      await look('the ways in which banks answer')
      const declined = page.frame({ url: /pay\.html/ })?.url() ?? ''
      await payPage.decline()
      await expect(shop.order.events.last()).toContainText('Отменён')
      await look('an order that was declined')

      await shop.openTab('Каталог')
      await shop.openTab('Каталог')
      await shop.search(KEYBOARD)
      await shop.product(KEYBOARD).click()
      await shop.openGroup()
      await shop.checkout.fillIn(delivery(who))
      await shop.checkout.goToPayment()
      await payPage.otherAnswers()
      await payPage.payLate()
      await expect(shop.group.mySeat('Место за вами')).toBeVisible()
      await look('a seat that waits for its money')
      await page.goto(declined)
      await expect(page.getByText('Банк отклонил этот платёж')).toBeVisible()
      await audit(page, 'page', 'a payment that was declined')
    })

    test('what a seller is asked twice about', async ({ enter }) => {
      const { page, network, shop } = await enter('olga')
      await network.manageShop()
      await shop.openTab('Каталог')
      await shop.search(SPEAKER)
      await shop.product(SPEAKER).click()
      await shop.lookAtGroup()
      await shop.group.askToComplete()
      await expect(shop.group.sure).toBeVisible()
      await audit(page, 'frame', 'a group that is about to be completed')
    })
  })
}

const placeOf = (page: Page) => new URL(page.url()).hash.slice(1)
