import { expect } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'
import type { DeviceId } from '#mocks/host/devices.ts'
import type { MoodWord } from '#mocks/mood.ts'

import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { goesToCheckout } from './goesToCheckout.ts'
import { type Enter, test } from './journey.ts'
import { answers, offerOf } from './permission.ts'

const BROOM = 'Веник из сорго «Бабушкин»'
const PACKED = 'собран и скоро отправится'
const SHIPPED = 'в пути'
const BLOCKED = ['no-notifications', 'no-messages', 'no-favorites', 'no-home'] as const

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('after an order, everything granted: the shop is kept at hand, and the network tells what happens', async ({
  enter,
}) => {
  const egor = await buys(enter, 'egor')

  await answers(egor, 'notifications', 'granted')
  await expect(offerOf(egor, 'messages')).toHaveCount(0)
  await answers(egor, 'favourites', 'granted')
  await comesBack(egor)
  await answers(egor, 'home screen', 'granted')
  await comesBack(egor)
  await expectNothingAsked(egor)

  const move = await sellsTo(enter, egor)
  await move('Собран')
  await expect(egor.network.notice(PACKED)).toBeVisible()
})

test('after an order, everything refused: the shop’s own inbox tells, until its reader wants more', async ({
  enter,
}) => {
  const nikita = await buys(enter, 'nikita')

  await answers(nikita, 'notifications', 'refused')
  await answers(nikita, 'messages', 'refused')
  await comesBack(nikita)
  await answers(nikita, 'favourites', 'refused')
  await comesBack(nikita)
  await answers(nikita, 'home screen', 'refused')
  await comesBack(nikita)
  await expectNothingAsked(nikita)

  const move = await sellsTo(enter, nikita)
  await move('Собран')
  await nikita.shop.back()
  await nikita.shop.openInbox()
  await expect(nikita.shop.notices.first()).toContainText(PACKED)
  await nikita.asking.newsSwitch.press('Space')
  await nikita.questions.answer('notifications', 'yes')
  await expect(nikita.asking.newsSwitch).toBeChecked()

  await move('Отправлен')
  await expectToldOnlyThat(nikita, SHIPPED, PACKED)
})

test('after an order, everything blocked: nobody is asked twice, and the app’s menu has the way out', async ({
  enter,
}) => {
  const grigory = await buys(enter, 'grigory', 'android', BLOCKED)

  await answers(grigory, 'notifications', 'blocked')
  await answers(grigory, 'messages', 'blocked')
  await comesBack(grigory)
  await answers(grigory, 'favourites', 'blocked')
  await comesBack(grigory)
  // A home screen that takes nothing from apps is not offered.
  await expectNothingAsked(grigory)

  const move = await sellsTo(enter, grigory)
  await move('Собран')
  await grigory.shop.back()
  await grigory.shop.openInbox()
  await expect(grigory.shop.notices.first()).toContainText(PACKED)
  await grigory.asking.newsSwitch.press('Space')
  await expect(grigory.asking.said('Вы не разрешили уведомления')).toBeVisible()
  await expect(grigory.asking.said('включите их в меню приложения')).toBeVisible()
  await grigory.network.letNotify(true)
  // A launch says its moment in whole seconds, and within the second of a refusal the refusal counts.
  await expect(async () => {
    await grigory.network.reopenShop()
    await expect(grigory.asking.newsSwitch).toBeChecked({ timeout: 5_000 })
  }).toPass()

  await move('Отправлен')
  await expectToldOnlyThat(grigory, SHIPPED, PACKED)
})

test('whoever refuses notifications may let the community write, and is asked neither again', async ({ enter }) => {
  const zinaida = await buys(enter, 'zinaida', 'ios')

  await answers(zinaida, 'notifications', 'refused')
  await answers(zinaida, 'messages', 'granted')
  await comesBack(zinaida)

  await expect(offerOf(zinaida, 'favourites')).toBeVisible()
  await expect(offerOf(zinaida, 'notifications')).toHaveCount(0)
  await expect(offerOf(zinaida, 'messages')).toHaveCount(0)
})

/** Somebody whom the network may not notify so far has bought a broom, and looks at the order. */
async function buys(
  enter: Enter,
  who: PersonKey,
  device: DeviceId = 'android',
  mood: readonly MoodWord[] = [],
): Promise<Person> {
  const person = await enter(who, { device, mood })
  const { network, shop, payPage } = person
  await network.openShop()
  await network.letNotify(false)
  await goesToCheckout(person, BROOM)
  await shop.checkout.fillIn(delivery(who))
  await shop.checkout.goToPayment()
  await payPage.pay()
  await expect(shop.order.events.last()).toContainText('Оплачен')
  return person
}

async function comesBack({ shop }: Person): Promise<void> {
  await shop.back()
  await shop.order.inList(BROOM).click()
  await expect(shop.order.events.last()).toContainText('Оплачен')
}

async function expectNothingAsked(person: Person): Promise<void> {
  for (const permission of ['notifications', 'messages', 'favourites', 'home screen'] as const)
    await expect(offerOf(person, permission)).toHaveCount(0)
}

/** The shop's admin opens what somebody has just bought, and moves it on. */
async function sellsTo(enter: Enter, buyer: Person) {
  const { network, selling } = await enter('olga')
  await network.manageShop()
  await selling.openNewestOrder(buyer.name)
  return async (to: 'Собран' | 'Отправлен'): Promise<void> => {
    await selling.mark(to)
    await expect(selling.events.last()).toContainText(to)
  }
}

async function expectToldOnlyThat({ network }: Person, what: string, not: string): Promise<void> {
  await network.waveNoticeAway(what)
  await network.closeShop()
  await network.go('Уведомления')
  await expect(network.notifications.first()).toContainText(what)
  await expect(network.notifications.filter({ hasText: not })).toHaveCount(0)
}
