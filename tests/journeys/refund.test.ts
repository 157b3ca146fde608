import { expect } from '@playwright/test'

import { delivery } from './delivery.ts'
import { test } from './journey.ts'

const BUNNY = 'Зайчонок «Тишка»'

test.use({ viewport: { width: 1280, height: 844 } })

test('the seller gives back the price of one unit of two, and the buyer sees why', async ({ enter }) => {
  const polina = await enter('polina')
  await polina.network.openShop()
  await polina.shop.search(BUNNY)
  await polina.shop.product(BUNNY).click()
  await polina.shop.addToCart()
  await polina.shop.openCart()
  await polina.shop.oneMore(BUNNY)
  await polina.shop.checkOut()
  await polina.shop.checkout.fillIn(delivery('polina'))
  await polina.shop.checkout.goToPayment()
  await polina.payPage.pay()
  await expect(polina.shop.order.money(/^Списано 1\s780/)).toBeVisible()

  const olga = await enter('olga')
  await olga.network.manageShop()
  await olga.selling.openNewestOrder('Полина')
  await olga.selling.askToRefund()
  await olga.selling.oneMoreBack(BUNNY)
  await olga.selling.sayToBuyer('Пришёл без уха')
  await olga.selling.refund('890')

  await expect(polina.shop.order.money(/^Вернули 890.*: Пришёл без уха$/)).toBeVisible()
  await polina.network.closeShop()
  await polina.network.go('Уведомления')
  await expect(polina.network.notifications.first()).toContainText('890')
})
