import { expect } from '@playwright/test'

import { test } from './journey.ts'

const KEYBOARD = 'Беспроводная клавиатура «Ключ»'
const TEAPOT = 'Заварочный чайник «Рябина»'

test.use({ viewport: { width: 320, height: 640 } })

test('on the narrowest phone nothing has to be scrolled sideways', async ({ enter }) => {
  const { network, shop, sideways } = await enter('anna')
  const fits = (screen: string) => expect.soft(sideways(), screen).resolves.toBe(0)
  await network.openShop()
  await expect(shop.products.first()).toBeVisible()
  await fits('the catalogue')

  await shop.search(TEAPOT)
  await shop.product(TEAPOT).click()
  await expect(shop.productName(TEAPOT)).toBeVisible()
  await fits('a product')
  await shop.lookAtGroup()
  await expect(shop.group.seats.first()).toBeVisible()
  await fits('a group')
  await shop.group.openSharing()
  await fits('the ways to share')
  await shop.closeSheet()
  await shop.openTab('Каталог')

  await shop.search(KEYBOARD)
  await shop.product(KEYBOARD).click()
  await shop.addToCart()
  await shop.openCart()
  await expect(shop.cartLine(KEYBOARD)).toBeVisible()
  await fits('a cart')
  await shop.checkOut()
  await shop.checkout.goToPayment()
  await fits('a checkout that was not filled in')

  await shop.openTab('Заказы')
  await expect(shop.title('Заказы')).toBeVisible()
  await fits('orders')
  await shop.openMyGroups()
  await fits('groups')
})
