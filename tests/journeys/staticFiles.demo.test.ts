import { expect } from '@playwright/test'

import { delivery } from './delivery.ts'
import { test } from './journey.ts'

const TEAPOT = 'Заварочный чайник «Рябина»'

test('in the demo of static files, on a phone and below any path, somebody buys together and pays', async ({
  enter,
}) => {
  const { network, shop, payPage } = await enter('samuel')
  await network.openShop()
  await shop.search(TEAPOT)
  await shop.product(TEAPOT).click()
  await expect(shop.productName(TEAPOT)).toBeVisible()
  await shop.openGroup()
  await shop.checkout.beSeen()
  await shop.checkout.fillIn(delivery('samuel'))
  await shop.checkout.goToPayment()
  await expect(payPage.title).toBeVisible()
  await payPage.pay()

  await expect(shop.group.mySeat('Вы в группе')).toBeVisible()
  await expect(shop.group.seats.first()).toContainText('Самуэль, организатор')
})
