import { expect } from '@playwright/test'

import { delivery } from './delivery.ts'
import { test } from './journey.ts'

const KEYBOARD = 'Беспроводная клавиатура «Ключ»'

test.use({ viewport: { width: 1280, height: 844 } })

test('the community’s admin packs, ships and delivers an order, and its buyer follows it', async ({ enter }) => {
  const madina = await enter('madina')
  await madina.network.openShop()
  await madina.shop.search('клавиатура ключ')
  await madina.shop.product(KEYBOARD).click()
  await madina.shop.addToCart()
  await madina.shop.openCart()
  await madina.shop.checkOut()
  await madina.shop.checkout.fillIn(delivery('madina'))
  await madina.shop.checkout.goToPayment()
  await madina.payPage.pay()
  await expect(madina.shop.order.events.last()).toContainText('Оплачен')

  const olga = await enter('olga')
  await olga.network.manageShop()
  await olga.selling.show('Оплачен')
  await olga.selling.openNewestOrder('Мадина Рашидова')
  for (const move of ['Собран', 'Отправлен', 'Доставлен'] as const) {
    await olga.selling.mark(move)
    await expect(olga.selling.events.last()).toContainText(move)
  }
  await expect(olga.selling.done).toBeVisible()

  await madina.network.closeShop()
  await madina.network.go('Уведомления')
  await expect(madina.network.notifications.first()).toContainText('доставлен')
  await madina.network.openNotification('доставлен')
  await expect(madina.shop.order.events).toContainText([
    'Оформлен',
    'Принят магазином',
    'Оплачен',
    'Собран',
    'Отправлен',
    'Доставлен',
  ])
})

test('nobody else is let into the shop’s sales', async ({ enter }) => {
  const { network, shop } = await enter('zhanna')
  await network.go('Магазин')
  await expect(network.manage).toHaveCount(0)
  await network.openShop()
  await expect(shop.products.first()).toBeVisible()
  await expect(shop.tab('Продажи')).toHaveCount(0)
})
