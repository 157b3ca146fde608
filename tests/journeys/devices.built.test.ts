import { expect } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'
import type { DeviceId } from '#mocks/host/devices.ts'

import { audit } from './audit.ts'
import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { test } from './journey.ts'

const GATHERS = 'Портативная колонка «Камушек»'
const BELL = 'Колокольчик на ошейник «Динь»'

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 800 }

const BY_HAND = ['Скопировать ссылку', 'Показать QR-код']
/** A site writes to no friend in a person's name; Odnoklassniki has no wall for a mini-app. */
const ON_SITES = ['Отправить ссылку', 'Рассказать в истории', 'Рассказать на стене', ...BY_HAND]
const IN_APPS = ['Написать другу', ...ON_SITES]
const IN_OK = ['Отправить ссылку', 'Рассказать в истории', ...BY_HAND]

type Way = (person: Person) => Promise<unknown>
const button: Way = ({ shop }) => shop.back()
const catalogueTab: Way = ({ shop }) => shop.openTab('Каталог')
/** Of the system, or of the browser around. */
const systemBack: Way = ({ page }) => page.evaluate(() => history.back())

type Held = Readonly<{
  device: DeviceId
  who: PersonKey
  viewport: Readonly<{ width: number; height: number }>
  ways: readonly string[]
  /** From a screen that a link led to, where the system has nothing to go back to. */
  home: Way
  /** From a screen that was opened from another. */
  back: Way
}>

const held: readonly Held[] = [
  { device: 'ios', who: 'zhanna', viewport: PHONE, ways: IN_APPS, home: button, back: button },
  { device: 'android', who: 'egor', viewport: PHONE, ways: IN_APPS, home: button, back: systemBack },
  { device: 'mobile-web', who: 'boris', viewport: PHONE, ways: ON_SITES, home: button, back: systemBack },
  { device: 'desktop-web', who: 'ilya', viewport: DESKTOP, ways: ON_SITES, home: catalogueTab, back: systemBack },
  { device: 'ok-phone', who: 'darya', viewport: PHONE, ways: IN_OK, home: button, back: systemBack },
  { device: 'ok-web', who: 'kirill', viewport: DESKTOP, ways: IN_OK, home: catalogueTab, back: button },
]

for (const { device, who, viewport, ways, home, back } of held) {
  test.describe(`on ${device},`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } })

    test('a link leads to a group, and from there home and to a thing bought alone', async ({ enter }) => {
      const friend = await enter('samuel')
      await friend.network.openCard(friend.network.post('nikita', GATHERS), GATHERS)
      await expect(friend.shop.group.timeLeft).toBeVisible()
      const link = `https://vk.com/app#/${friend.place()}`

      const person = await enter(who, { device, link })
      const { page, shop, sharing, payPage } = person
      const look = (screen: string) => audit(page, 'frame', `${screen} on ${device}`)
      await expect(shop.group.timeLeft).toBeVisible()
      await expect(shop.group.crowd(' из ')).toBeVisible()
      await look('a group')
      await shop.group.callFriends()
      await expect(sharing.ways).toHaveText(ways)
      await look('the ways to share')
      await shop.closeSheet()

      await home(person)
      await expect(shop.products.first()).toBeVisible()
      await look('the catalogue')
      await shop.search(BELL)
      await shop.product(BELL).click()
      await expect(shop.productName(BELL)).toBeVisible()
      await back(person)
      await shop.product(BELL).click()
      await shop.addToCart()
      await shop.openCart()
      await shop.checkOut()
      await shop.checkout.fillIn(delivery(who))
      await look('the checkout')
      await shop.checkout.goToPayment()
      await payPage.pay()
      await expect(shop.order.events.last()).toContainText('Оплачен')
    })
  })
}
