import { expect } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { goesToCheckout } from './goesToCheckout.ts'
import { test } from './journey.ts'

const BROOM = 'Веник из сорго «Бабушкин»'
const ORDERS = /\/api\/orders$/

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

  await shop.tryAgain()
  await expect(shop.failure).toContainText('Нет связи с магазином')

  await context.setOffline(false)
  await expect(shop.products.first()).toBeVisible()
  await expect(shop.failure).toHaveCount(0)
})

test('a checkout outlives its connection: nothing is queued, everything typed stays, and the same press pays once', async ({
  enter,
  context,
  complaints,
}) => {
  complaints.foresee(/ERR_INTERNET_DISCONNECTED/)
  const zhanna = await enter('zhanna')
  const { shop, payPage } = zhanna
  await zhanna.network.openShop()
  await goesToCheckout(zhanna, BROOM)
  await shop.checkout.fillIn(delivery('zhanna'))
  const ordered = ordersSent(zhanna)

  await context.setOffline(true)
  await expect(shop.offline).toBeVisible()
  await shop.checkout.goToPayment()
  await expect(shop.failure.filter({ hasText: 'Нет связи с магазином' })).toBeVisible()
  await expectFilledIn(zhanna, 'zhanna')
  ordered.length = 0

  await context.setOffline(false)
  await expect(shop.offline).toHaveCount(0)
  await expectFilledIn(zhanna, 'zhanna')
  expect(ordered).toEqual([])
  await shop.checkout.goToPayment()
  await payPage.pay()
  await expectOrderedOnce(zhanna)
})

test('an order whose answer was lost on the way is not placed twice by pressing again', async ({
  enter,
  context,
  page,
  complaints,
}) => {
  complaints.foresee(/ERR_(INTERNET_DISCONNECTED|FAILED)/)
  const vera = await enter('vera')
  const { shop, payPage } = vera
  await vera.network.openShop()
  await goesToCheckout(vera, BROOM)
  await shop.checkout.fillIn(delivery('vera'))

  // The shop has placed the order when the connection goes, and comes back, and what is on the screen is renewed.
  await page.route(
    ORDERS,
    async (route) => {
      const answer = await route.fetch()
      expect(answer.ok()).toBe(true)
      await context.setOffline(true)
      await route.abort()
    },
    { times: 1 },
  )
  await shop.checkout.goToPayment()
  await expect(shop.failure.filter({ hasText: 'Нет связи с магазином' })).toBeVisible()
  await context.setOffline(false)
  await expect(shop.offline).toHaveCount(0)
  await expectFilledIn(vera, 'vera')

  await shop.checkout.goToPayment()
  await payPage.pay()
  await expectOrderedOnce(vera)
})

/** Every try to order that leaves the page. */
function ordersSent({ page }: Person): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && ORDERS.test(request.url())) sent.push(request.url())
  })
  return sent
}

async function expectFilledIn({ shop: { checkout } }: Person, who: PersonKey): Promise<void> {
  const { name, phone, point } = delivery(who)
  await expect(checkout.field('Имя и фамилия')).toHaveValue(name)
  await expect(checkout.field('Телефон')).toHaveValue(phone)
  await expect(checkout.point(point)).toBeChecked()
}

async function expectOrderedOnce({ shop }: Person): Promise<void> {
  await expect(shop.order.events).toContainText(['Оформлен', 'Принят магазином', 'Оплачен'])
  await expect(shop.order.money(/^Списано 590/)).toHaveCount(1)
  await shop.back()
  await expect(shop.order.inList(BROOM)).toHaveCount(1)
}
