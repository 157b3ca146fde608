import { expect } from '@playwright/test'

import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { test } from './journey.ts'

const BASKET = 'Баскетбольный мяч «Кольцо»'

test('a declined payment takes nothing, and its order is over', async ({ enter }) => {
  const zhanna = await enter('zhanna')
  await goToPayFor(zhanna, BASKET)

  await zhanna.payPage.decline()

  await expect(zhanna.payPage.outcome).toContainText('Банк отклонил платёж')
  await expect(zhanna.shop.order.money('Банк отклонил платёж, деньги не списаны')).toBeVisible()
  await expect(zhanna.shop.order.events.last()).toContainText('Отменён')
})

test('whoever leaves the pay page pays later, from the order', async ({ enter }) => {
  const kirill = await enter('kirill')
  await goToPayFor(kirill, BASKET)

  await kirill.network.closeShop()
  await kirill.network.openShop()
  await kirill.shop.openTab('Заказы')
  await expect(kirill.shop.order.inList(BASKET)).toContainText('Ждёт оплаты')
  await kirill.shop.order.inList(BASKET).click()
  await kirill.shop.order.pay()
  await kirill.payPage.pay()

  await expect(kirill.shop.order.events.last()).toContainText('Оплачен')
})

test('a seat that is not paid for in time becomes free again', async ({ enter }) => {
  const nikita = await enter('nikita')
  await nikita.network.openShop()
  await nikita.shop.search('коньки')
  await nikita.shop.product('Коньки «Первый лёд»').click()
  await nikita.shop.joinGroup()
  await nikita.shop.checkout.fillIn(delivery('nikita'))
  await nikita.shop.checkout.goToPayment()
  await expect(nikita.payPage.title).toBeVisible()
  await nikita.network.closeShop()

  await nikita.stage.jumpAnHour()
  await nikita.network.openShop()
  await nikita.shop.openTab('Заказы')

  await expect(nikita.shop.order.inList('Коньки «Первый лёд»')).toContainText('Отменён')
  await nikita.shop.order.inList('Коньки «Первый лёд»').click()
  await expect(nikita.shop.order.payButton).toHaveCount(0)
  await nikita.shop.order.openGroup()
  await expect(nikita.shop.group.crowd('4 из')).toBeVisible()
  await nikita.shop.group.join()
  await expect(nikita.shop.title('Присоединиться')).toBeVisible()
})

async function goToPayFor({ network, shop, payPage }: Person, product: string): Promise<void> {
  await network.openShop()
  await shop.search(product)
  await shop.product(product).click()
  await shop.addToCart()
  await shop.openCart()
  await shop.checkOut()
  await shop.checkout.fillIn(delivery('kirill'))
  await shop.checkout.goToPayment()
  await expect(payPage.title).toBeVisible()
}
