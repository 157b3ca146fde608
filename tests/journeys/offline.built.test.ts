import { expect } from '@playwright/test'

import { test } from './journey.ts'

// In `npm run dev` the shop is in the page itself and cannot be lost.
test('the catalogue says when there is no connection, and is there again when it is back', async ({
  enter,
  context,
  complaints,
}) => {
  complaints.foresee(/ERR_INTERNET_DISCONNECTED/)
  const { network, shop } = await enter('lev')
  await network.openShop()
  await expect(shop.products.first()).toBeVisible()

  await context.setOffline(true)
  await shop.chooseCategory('Красота')
  await expect(shop.failure).toContainText('Нет связи с магазином')

  await context.setOffline(false)
  await shop.tryAgain()
  await expect(shop.products.first()).toBeVisible()
  await expect(shop.failure).toHaveCount(0)
})
