import { expect, type Page } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { audit } from './audit.ts'
import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { goesToCheckout } from './goesToCheckout.ts'
import { test } from './journey.ts'

const CACTUS = 'Кактус «Коля»'
const DARTS = 'Дартс «Точно»'
const ELEPHANT = 'Слон-подушка «Добрыня»'

// After the others, because the clock goes on by days here.
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`everybody can use, in ${colorScheme} colours,`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('what a seller does with prices, refunds and what got stuck', async ({ enter }) => {
      const kirill = await enter('kirill')
      await buysAlone(kirill, 'kirill')
      const olga = await enter('olga')
      const { offers } = olga.selling
      const look = (screen: string) => audit(olga.page, 'frame', screen)
      await somethingIsStuck(olga.page)
      await olga.network.manageShop()
      await expect(olga.selling.stuck).toBeVisible()
      await look('what got stuck')

      await olga.selling.openNewestOrder('Кирилл')
      await olga.selling.askToRefund()
      await olga.selling.oneMoreBack(ELEPHANT)
      await look('a refund')
      await olga.selling.refund('1 890')
      await expect(kirill.shop.order.money(/^Вернули/)).toBeVisible()
      await look('an order whose money went back, as its seller sees it')
      await audit(kirill.page, 'frame', 'an order whose money went back')

      await olga.shop.back()
      await offers.open()
      await expect(offers.row('Действует').first()).toBeVisible()
      await look('group prices')
      await offers.row('Действует').first().click()
      await expect(offers.terms).toBeVisible()
      await look('a group price')
      await offers.askToEnd()
      await look('a group price that is about to be ended')
      await olga.shop.closeSheet()
      await olga.shop.back()
      await offers.make()
      await look('the choice of a product')
      await offers.choose(ELEPHANT)
      await offers.fillIn('Цена, ₽', '1 500')
      await offers.fillIn('Сколько нужно людей', '')
      await offers.save()
      await look('a form of a group price that was filled in wrong')
      await offers.fillIn('Сколько нужно людей', '3')
      await expect(offers.outcomes).toBeVisible()
      await look('a form of a group price')
    })

    test('what becomes of groups', async ({ enter }) => {
      const lev = await enter('lev')
      const look = (screen: string) => audit(lev.page, 'frame', screen)
      await opensGroup(lev, 'lev', CACTUS)
      await lev.shop.group.askToLeave()
      await expect(lev.shop.group.sure).toBeVisible()
      await look('leaving a group')
      const cactus = lev.place()
      await lev.shop.group.leave()
      await expect(lev.shop.group.mySeat('Вы вышли из группы')).toBeVisible()
      // Opened anew: what is said for a moment fades in and out, and stands before the tabs.
      await lev.comeTo(cactus)
      await expect(lev.shop.group.mySeat('Вы вышли из группы')).toBeVisible()
      await look('a group that was closed')
      await lev.page.goto('?as=lev')
      await opensGroup(lev, 'lev', DARTS)
      const darts = lev.place()
      await lev.shop.openTab('Заказы')
      await lev.shop.openMyGroups()
      await expect(lev.shop.myGroup(DARTS)).toBeVisible()
      await look('my groups')
      await lev.page.goto('?as=lev')
      for (let days = 0; days < 3; days++) await lev.stage.jumpADay()
      await lev.comeTo(darts)
      await expect(lev.shop.group.crowd('группа не собралась')).toBeVisible()
      await look('a group that did not gather')
      await lev.comeTo('inbox')
      await expect(lev.shop.notices.first()).toBeVisible()
      await look('the inbox')

      const ilya = await enter('ilya')
      await ilya.comeTo(darts)
      await expect(ilya.shop.group.mySeat('Вы опоздали')).toBeVisible()
      await audit(ilya.page, 'frame', 'a group for whoever is late')
    })
  })
}

async function buysAlone(person: Person, who: PersonKey): Promise<void> {
  const { network, shop, payPage } = person
  await network.openShop()
  await goesToCheckout(person, ELEPHANT)
  await shop.checkout.fillIn(delivery(who))
  await shop.checkout.goToPayment()
  await payPage.pay()
  await expect(shop.order.money(/^Списано/)).toBeVisible()
}

async function opensGroup({ network, shop, payPage }: Person, who: PersonKey, product: string): Promise<void> {
  if (!(await network.isShopOpen())) await network.openShop()
  await shop.search(product)
  await shop.product(product).click()
  await shop.openGroup()
  await shop.checkout.fillIn(delivery(who))
  await shop.checkout.goToPayment()
  await payPage.pay()
  await expect(shop.group.mySeat('Вы в группе')).toBeVisible()
}

/** The sandbox does what it is asked, so what its refusals lead to is told by whoever answers in its place. */
const somethingIsStuck = (page: Page) =>
  page.route('**/api/seller/stuck', (route) =>
    route.fulfill({
      json: {
        jobs: [
          { kind: 'refund', key: 'one', orderId: null, error: 'The bank answered 503', since: Date.now() - 90_000 },
        ],
      },
    }),
  )
