import { expect } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { test } from './journey.ts'

const CHESS = 'Дорожные шахматы «В купе»'

declare global {
  interface Window {
    /** What the network has told this very page of the shop, which is gone when the page is loaded again. */
    told?: string[]
  }
}

test('news that is opened over the open shop leads there, and the shop is not loaded again', async ({ enter }) => {
  const vera = await enter('vera')
  await looksAtChess(vera)
  await vera.shop.openGroup()
  await takesSeat(vera, 'vera')
  await expect(vera.shop.group.mySeat('Вы в группе')).toBeVisible()
  await vera.shop.openTab('Каталог')
  await noteWhatIsTold(vera)
  const ilya = await enter('ilya')
  await looksAtChess(ilya)
  await ilya.shop.joinGroup()
  await takesSeat(ilya, 'ilya')

  await vera.network.notice(/шахматы.*собралась/).click()

  await expect(vera.shop.group.mySeat('Готово, вы купили вместе')).toBeVisible()
  await expect(vera.shop.group.seats.nth(1)).toContainText('Илья')
  expect(await toldTo(vera)).toEqual(['VKWebAppViewHide', 'VKWebAppChangeFragment', 'VKWebAppViewRestore'])
  await expect.poll(vera.place).toContain('group/')
})

async function looksAtChess({ network, shop }: Person): Promise<void> {
  await network.openShop()
  await shop.search(CHESS)
  await shop.product(CHESS).click()
}

async function takesSeat({ shop, payPage }: Person, who: PersonKey): Promise<void> {
  await shop.checkout.beSeen()
  await shop.checkout.fillIn(delivery(who))
  await shop.checkout.goToPayment()
  await payPage.pay()
}

const bodyOf = ({ device }: Person) => device.app.contentFrame().locator('body')

const noteWhatIsTold = (person: Person) =>
  bodyOf(person).evaluate(() => {
    const told: string[] = []
    window.told = told
    window.addEventListener('message', ({ data }) => {
      if (/View|Fragment/.test(data?.type)) told.push(data.type)
    })
  })

const toldTo = (person: Person) => bodyOf(person).evaluate(() => window.told)
