import { expect } from '@playwright/test'

import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { test } from './journey.ts'

const SYNTH = 'Синтезатор «Клавиша»'
const TEAPOT = 'Заварочный чайник «Рябина»'

// Seven people are in windows of their own here; a page that is a world has two screens.
test('a group reaches a friend by every way that a phone has, and who invited knows how many came', async ({
  enter,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const vera = await enter('vera', { device: 'android' })
  await opensGroup(vera)
  const { group } = vera.shop

  await group.call('Написать другу')
  await vera.windows.writeTo('grigory')
  await expect(group.called).toHaveText([/Григорий.*Ссылка отправлена/])
  await group.call('Отправить ссылку')
  await vera.network.sendToFriend('darya')
  await group.call('Рассказать в истории')
  await vera.windows.publishStory()
  await group.call('Рассказать на стене')
  await vera.network.publishOnWall()
  await group.call('Скопировать ссылку')
  await expect.poll(() => clipboardOf(vera)).toContain('from=')
  const copied = await clipboardOf(vera)
  await group.call('Показать QR-код')
  const read = await vera.sharing.readCode()

  const grigory = await enter('grigory')
  await grigory.network.openChatWith('vera')
  await grigory.network.openCard(grigory.network.messages('vera').last(), SYNTH)
  const darya = await enter('darya')
  await darya.network.openChatWith('vera')
  await darya.network.openCard(darya.network.messages('vera').last(), SYNTH)
  const zhanna = await enter('zhanna')
  await zhanna.windows.followDrawnStoryOf('vera')
  const madina = await enter('madina')
  await madina.network.openCard(madina.network.post('vera', SYNTH), SYNTH)
  const polina = await enter('polina', { link: copied })
  const boris = await enter('boris', { link: read })

  for (const friend of [grigory, darya, zhanna, madina, polina, boris]) {
    await expect(friend.shop.group.crowd('1 из 2')).toBeVisible()
    await expect(friend.shop.group.seats.first()).toContainText('Вера, организатор')
  }
  await vera.page.reload()
  await expect(group.came('пришли 6 человек')).toBeVisible()
  await expect(group.called).toHaveText([/Григорий.*Ссылка открыта/])
})

test('a product is shared from a plain browser by its system, and leads to the product in the network', async ({
  enter,
  page,
}) => {
  const polina = await enter('polina')
  await polina.network.openShop()
  await polina.shop.product(TEAPOT).click()
  await expect(polina.shop.productName(TEAPOT)).toBeVisible()

  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async ({ url }: ShareData) => void (document.title = url ?? ''),
    })
  })
  await page.goto(`app/#/${polina.place()}`)
  await page.getByRole('button', { name: 'Поделиться' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отправить ссылку' }).click()
  await expect(page).toHaveTitle(/product/)

  const darya = await enter('darya', { link: await page.title() })
  await expect(darya.shop.productName(TEAPOT)).toBeVisible()
})

async function opensGroup({ network, shop, payPage }: Person): Promise<void> {
  await network.openShop()
  await shop.search(SYNTH)
  await shop.product(SYNTH).click()
  await shop.openGroup()
  await shop.checkout.beSeen()
  await shop.checkout.fillIn(delivery('vera'))
  await shop.checkout.goToPayment()
  await payPage.pay()
  await expect(shop.group.mySeat('Вы в группе')).toBeVisible()
}

const clipboardOf = ({ page }: Person): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
