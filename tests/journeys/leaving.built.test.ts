import { expect } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { test } from './journey.ts'

const CACTUS = 'Кактус «Коля»'
const IN_GROUP = 'Вы в группе'

test.use({ viewport: { width: 1280, height: 844 } })

// Four people look at one group at a time, and the page that is a world of its own has two screens.
test('a group outlives its organiser, and its seller completes it early', async ({ enter }) => {
  const lev = await enter('lev')
  await findsCactus(lev)
  await lev.shop.openGroup()
  await takesSeat(lev, 'lev')
  const ilya = await enter('ilya')
  await findsCactus(ilya)
  await ilya.shop.joinGroup()
  await takesSeat(ilya, 'ilya')
  const samuel = await enter('samuel')
  await findsCactus(samuel)
  await samuel.shop.joinGroup()
  await takesSeat(samuel, 'samuel')

  // Lev leaves with all his money; whoever came next leads the group.
  await expect(lev.shop.group.crowd('3 из')).toBeVisible()
  await lev.shop.group.askToLeave()
  await expect(lev.shop.group.sure).toContainText('Организатором станет')
  await lev.shop.group.leave()
  await expect(lev.shop.group.mySeat('Вы вышли из группы')).toBeVisible()
  await expect(samuel.shop.group.crowd('2 из 3')).toBeVisible()
  await expect(samuel.shop.group.seats.first()).toContainText('Илья, организатор')

  // The seller does not wait for a third: two people pay what the group would have cost them.
  const olga = await enter('olga')
  await olga.network.manageShop()
  await olga.shop.openTab('Каталог')
  await olga.shop.search(CACTUS)
  await olga.shop.product(CACTUS).click()
  await olga.shop.lookAtGroup()
  await olga.shop.group.askToComplete()
  await expect(olga.shop.group.sure).toContainText('2 человека заплатят по 420')
  await olga.shop.group.complete()
  await expect(samuel.shop.group.crowd('Магазин завершил сбор раньше: 420')).toBeVisible()
  await expect(samuel.shop.group.mySeat('Готово, вы купили вместе')).toBeVisible()
  await samuel.shop.group.openMyOrder()
  await expect(samuel.shop.order.money(/^Списано 420/)).toBeVisible()

  await lev.shop.group.openMyOrder()
  await expect(lev.shop.order.money(/^Снова доступно на карте: 420/)).toBeVisible()
})

async function findsCactus({ network, shop }: Person): Promise<void> {
  await network.openShop()
  await shop.search(CACTUS)
  await shop.product(CACTUS).click()
}

async function takesSeat({ shop, payPage }: Person, who: PersonKey): Promise<void> {
  await shop.checkout.beSeen()
  await shop.checkout.fillIn(delivery(who))
  await shop.checkout.goToPayment()
  await payPage.pay()
  await expect(shop.group.mySeat(IN_GROUP)).toBeVisible()
}
