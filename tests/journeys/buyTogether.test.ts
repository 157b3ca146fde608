import { expect } from '@playwright/test'

import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { test } from './journey.ts'

const AURA = 'Беспроводные наушники «Аура»'
const IN_GROUP = 'Вы в группе'

// Two people fit beside each other where the world is one page.
test.use({ viewport: { width: 1280, height: 844 } })

test('three friends buy together: from a post to a group that has gathered, and a fourth who is late', async ({
  enter,
}) => {
  const anna = await enter('anna')
  await anna.network.openCard(anna.network.post('vera', 'наушниках'), AURA)
  await expect(anna.shop.productName(AURA)).toBeVisible()
  await expect(anna.shop.ladder).toContainText('от 3 человек 690')

  // Anna opens a group.
  await anna.shop.openGroup()
  await expect(anna.shop.checkout.visible).not.toBeChecked()
  await anna.shop.checkout.visible.press('Space')
  await anna.shop.checkout.fillIn(delivery('anna', { ifFull: 'Вернуть деньги' }))
  await anna.shop.checkout.goToPayment()
  await anna.payPage.pay()
  await expect(anna.shop.group.mySeat(IN_GROUP)).toBeVisible()
  await expect(anna.shop.group.crowd('1 из 3')).toContainText('Ещё 2 человека, и цена 690')
  await expect(anna.shop.group.seats).toHaveText([/Анна, организатор/, /Свободное место/, /Свободное место/])
  await expect(anna.shop.group.timeLeft).toContainText('осталось 23:')

  // She lets the shop notify her, as the others have done before.
  await anna.shop.group.tellMe()
  await anna.network.allowNotifications()
  await expect(anna.shop.group.promise).toBeVisible()

  // She calls Boris, and everybody who reads her wall.
  await anna.shop.group.sendLink()
  await anna.network.sendToFriend('boris')
  await anna.shop.group.postOnWall()
  await anna.network.publishOnWall()
  await expect(anna.shop.group.crowd('1 из 3')).toBeVisible()

  // Boris joins by the link in his chat; Anna's screen has been open all the time.
  const boris = await enter('boris')
  await boris.network.openChatWith('anna')
  await boris.network.openCard(boris.network.messages('anna').last(), AURA)
  await expect(boris.shop.group.crowd('1 из 3')).toBeVisible()
  await boris.shop.group.join()
  await boris.shop.checkout.visible.press('Space')
  await boris.shop.checkout.fillIn(delivery('boris'))
  await boris.shop.checkout.goToPayment()
  await boris.payPage.pay()
  await expect(boris.shop.group.mySeat(IN_GROUP)).toBeVisible()
  await expect(anna.shop.group.crowd('2 из 3')).toContainText('Ещё 1 человек')
  await expect(anna.shop.group.seats.nth(1)).toContainText('Борис')

  // Vera joins from the post on Anna's wall, and the group has gathered.
  const vera = await enter('vera')
  await vera.network.openCard(vera.network.post('anna', AURA), AURA)
  await vera.shop.group.join()
  await vera.shop.checkout.fillIn(delivery('vera'))
  await vera.shop.checkout.goToPayment()
  await vera.payPage.pay()
  for (const member of [vera, anna]) {
    await expect(member.shop.group.crowd('3 из 3')).toContainText('Группа собралась: 690')
    await expect(member.shop.group.mySeat('Готово, вы купили вместе')).toBeVisible()
  }

  // Everybody is charged for the step that was reached, and the network tells each of them.
  await expectBought(vera)
  await expectBought(await enter('boris'))
  await expectBought(anna)

  // Darya comes late, is told so, and may open a group of her own.
  const darya = await enter('darya')
  await darya.network.openCard(darya.network.post('anna', AURA), 'Собралась')
  await expect(darya.shop.group.mySeat('Вы опоздали')).toBeVisible()
  await darya.shop.group.openNew()
  await expect(darya.shop.title('Открыть группу')).toBeVisible()
  await darya.shop.checkout.visible.press('Space')
  await darya.shop.checkout.fillIn(delivery('darya'))
  await darya.shop.checkout.goToPayment()
  await darya.payPage.pay()
  await expect(darya.shop.group.crowd('1 из 3')).toBeVisible()
  await expect(darya.shop.group.seats.first()).toContainText('Дарья, организатор')
})

async function expectBought({ network, shop }: Person): Promise<void> {
  if (await network.isShopOpen()) await network.closeShop()
  await network.go('Уведомления')
  await expect(network.notifications.first()).toContainText('собралась: вас 3')
  await network.openNotification('собралась')
  await expect(shop.group.crowd('3 из 3')).toBeVisible()
  await shop.group.openMyOrder()
  await expect(shop.order.events.last()).toContainText('Оплачен')
  await expect(shop.order.money(/^Списано 690/)).toBeVisible()
}
