import { expect } from '@playwright/test'

import { delivery } from './delivery.ts'
import { test } from './journey.ts'

const KITE = 'Воздушный змей «Радость»'
const BROOM = 'Веник из сорго «Бабушкин»'

test('two goods from a cart are bought alone, and paid', async ({ enter }) => {
  const { network, shop, payPage } = await enter('anna')
  await network.openCard(network.post('anna', 'змея'), KITE)
  await shop.addToCart()
  await shop.openTab('Каталог')
  await shop.search('веник')
  await shop.product(BROOM).click()
  await shop.addToCart()
  await shop.openCart()

  await shop.oneMore(BROOM)
  await expect(shop.cartLine(BROOM)).toContainText('1 180 ₽')
  await expect(shop.cartLine(KITE)).toContainText('890 ₽')
  await shop.checkOut()
  await shop.checkout.fillIn(delivery('anna'))
  await shop.checkout.goToPayment()
  await payPage.pay()

  await expect(shop.order.events.last()).toContainText('Оплачен')
  await expect(shop.order.money('2 070 ₽')).toContainText('Списано')
  await shop.openTab('Корзина')
  await expect(shop.emptyCart).toBeVisible()
  await shop.openTab('Заказы')
  await shop.back()
  await expect(shop.order.inList('2 070 ₽')).toContainText('3 товара')
})
