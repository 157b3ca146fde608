import { expect } from '@playwright/test'

import { audit } from './audit.ts'
import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { goesToCheckout } from './goesToCheckout.ts'
import { test } from './journey.ts'

const FOX = 'Мягкая лисичка «Алиса»'
const SPEAKER = 'Портативная колонка «Камушек»'

// What is on the screen for a moment only, and what is there when something is missing.
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`everybody can use, in ${colorScheme} colours,`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('the ways to send a group to friends', async ({ enter }) => {
      const { page, network, shop, sharing, windows } = await enter('samuel', { device: 'android' })
      const look = (screen: string) => audit(page, 'network', screen)
      await network.openCard(network.post('nikita', SPEAKER), SPEAKER)
      await expect(shop.group.timeLeft).toBeVisible()
      await shop.group.callFriends()
      await expect(sharing.ways.first()).toBeVisible()
      await audit(page, 'frame', 'the ways to share')
      await sharing.by('Показать QR-код')
      await expect(sharing.code).toBeVisible()
      await audit(page, 'frame', 'a QR code')
      await shop.closeSheet()

      await shop.group.call('Рассказать в истории')
      await expect(windows.window('Новая история')).toBeVisible()
      await look('a story to publish')
      await windows.press('Новая история', 'Отмена')
      await shop.group.call('Написать другу')
      await expect(windows.window('Выберите друзей')).toBeVisible()
      await look('the choice of friends')
      await windows.choose('boris')
      await expect(windows.window('Сообщение')).toBeVisible()
      await look('a message to a friend')
    })

    test('stories', async ({ enter }) => {
      const { page, windows } = await enter('vera')
      await windows.openStoriesOf('polina')
      await audit(page, 'network', 'a story that somebody told')
    })

    test('what is there without a connection', async ({ enter, complaints }) => {
      complaints.foresee(/ERR_INTERNET_DISCONNECTED/)
      const { page, network, shop } = await enter('zhanna')
      const look = (screen: string) => audit(page, 'frame', screen)
      await network.openShop()
      await expect(shop.products.first()).toBeVisible()
      await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
      await shop.openTab('Заказы')
      await expect(shop.failure).toBeVisible()
      await look('orders that did not come')
      await shop.openMyGroups()
      await expect(shop.failure).toBeVisible()
      await look('groups that did not come')
      await shop.openTab('Каталог')
      await shop.chooseCategory('Красота')
      await expect(shop.failure).toBeVisible()
      await look('a category that did not come')
    })

    test('what is missing, and the page about the shop', async ({ enter, complaints }) => {
      complaints.foresee(/404/)
      const person = await enter('olga')
      const look = (screen: string) => audit(person.page, 'frame', screen)
      await person.comeTo('about')
      await expect(person.shop.title('О магазине')).toBeVisible()
      await look('the page about the shop')
      for (const what of ['product', 'group', 'orders'] as const) {
        await person.comeTo(`${what}/018f0000-0000-7000-8000-000000000001`)
        await expect(person.shop.failure).toBeVisible()
        await look(`${what}: one that is not there`)
      }
      await person.comeTo('groups')
      await expect(person.shop.noGroups).toBeVisible()
      await look('no groups')
    })

    test('the code of an order that waits, and its reading', async ({ enter }) => {
      const zhanna = await enter('zhanna')
      await buysFox(zhanna)
      const olga = await enter('olga')
      await olga.network.manageShop()
      await olga.selling.openNewestOrder('Жанна')
      for (const move of ['Собран', 'Отправлен'] as const) {
        await olga.selling.mark(move)
        await expect(olga.selling.events.last()).toContainText(move)
      }
      await expect(zhanna.shop.order.code).toBeVisible()
      await audit(zhanna.page, 'frame', 'the code of an order')

      await olga.shop.back()
      await olga.selling.handOver()
      await olga.selling.findCode('1')
      await expect(olga.shop.failure).toBeVisible()
      await audit(olga.page, 'frame', 'a code that is too short')
    })
  })
}

async function buysFox(person: Person): Promise<void> {
  const { network, shop, payPage } = person
  await network.openShop()
  await goesToCheckout(person, FOX)
  await shop.checkout.fillIn(delivery('zhanna'))
  await shop.checkout.goToPayment()
  await payPage.pay()
  await expect(shop.order.events.last()).toContainText('Оплачен')
}
