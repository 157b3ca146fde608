import { expect } from '@playwright/test'

import { test } from './journey.ts'

const PANDA = 'Подушка-панда «Понедельник»'

test('what happened is still there after the shop, or the whole page, is opened anew', async ({ enter, page }) => {
  const { network, shop } = await enter('samuel')
  await network.publish('Снег пошёл, а я в кедах')
  await network.openShop()
  await shop.search('панда')
  await shop.product(PANDA).click()
  await shop.addToCart()
  await shop.openCart()
  await expect(shop.cartLine(PANDA)).toBeVisible()

  await network.reopenShop()
  await shop.openTab('Корзина')
  await expect(shop.cartLine(PANDA)).toBeVisible()

  await page.reload()
  await shop.openTab('Корзина')
  await expect(shop.cartLine(PANDA)).toBeVisible()
  await network.closeShop()
  await network.go('Лента')
  await expect(network.post('samuel', 'Снег пошёл, а я в кедах')).toBeVisible()
})
