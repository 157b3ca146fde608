import { expect, type Locator } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { delivery } from './delivery.ts'
import type { Person } from './drivers/person.ts'
import { goesToCheckout } from './goesToCheckout.ts'
import { test } from './journey.ts'

const POPCORN = 'Попкорн «Третий ряд»'
const LIPSTICK = 'Помада «Вишнёвый сад»'
const IN_GROUP = 'Вы в группе'

/** The bank's late answer takes a minute of the world's clock, which goes as fast as any. */
const LATE = { timeout: 100_000 }

// The bar of the world is out whole on a wide window.
test.use({ viewport: { width: 1280, height: 844 } })

test('a network that never answers keeps nobody from buying together or from showing friends the way', async ({
  enter,
}) => {
  const anna = await enter('anna', { mood: 'silent' })
  const { shop, sharing } = anna
  await looksAt(anna, POPCORN)
  await shop.openGroup()
  await takesSeat(anna, 'anna')
  await expect(shop.group.mySeat(IN_GROUP)).toBeVisible()
  await shop.group.callFriends()
  await sharing.by('Показать QR-код')
  await expect(sharing.code).toBeVisible()
  await shop.closeSheet()
  await expect(shop.waiting).toHaveCount(0)
})

test('over a slow connection a thing is bought, and paid for once', async ({ enter }) => {
  const boris = await enter('boris', { mood: 'slow' })
  await boris.network.openShop()
  await goesToCheckout(boris, POPCORN)
  await boris.shop.checkout.fillIn(delivery('boris'))
  await boris.shop.checkout.goToPayment()
  await boris.payPage.pay()

  await expectPaidOnce(boris, '240')
})

for (const [mood, who] of [
  ['every-2', 'egor'],
  ['every-3', 'polina'],
  ['every-5', 'grigory'],
] as const)
  test(`whoever tries again buys once, and is charged once, when requests fail: ${mood}`, async ({
    enter,
    complaints,
  }) => {
    complaints.foresee(/502/)
    const buyer = await enter(who, { mood })
    const { shop, payPage } = buyer
    await buyer.network.openShop()
    await triesUntil(buyer, shop.products.first())
    await shop.search(POPCORN)
    await triesUntil(buyer, shop.product(POPCORN))
    await shop.product(POPCORN).click()
    await triesUntil(buyer, shop.productName(POPCORN))
    await triesUntil(buyer, shop.tab('Открыть корзину'), shop.addToCart)
    await shop.openCart()
    await triesUntil(buyer, shop.tab('Оформить за'))
    await shop.checkOut()
    await triesUntil(buyer, shop.checkout.point('Белорусская'))
    await shop.checkout.fillIn(delivery(who))
    // Where the order was placed and only its payment has failed, it is paid from its own page.
    await triesUntil(buyer, payPage.title, () => shop.checkout.payButton.or(shop.order.payButton).click())
    await triesUntil(buyer, shop.order.events.last(), payPage.payOrTryAgain)

    await expectPaidOnce(buyer, '240')
    await buyer.stage.calmDown()
    await shop.back()
    await expect(shop.order.inList('240').filter({ hasText: POPCORN })).toHaveCount(1)
  })

test('whatever the bank does, each seat of a group is paid for once, or free again with a word', async ({
  enter,
  complaints,
}) => {
  // An hour later sessions are over, and a new one is asked for.
  complaints.foresee(/401/)
  const zhanna = await enter('zhanna')
  await opens(zhanna, 'zhanna', LIPSTICK)

  // It keeps Lev's payment to itself: his seat is free again in its time, and he is told so.
  const lev = await enter('lev', { mood: 'pay-never' })
  await joins(lev, 'lev')
  await expect(lev.shop.group.mySeat('Место за вами')).toBeVisible()
  await lev.stage.jumpAnHour()
  await expect(lev.shop.group.mySeat('Вы больше не в этой группе')).toBeVisible()
  await expect(lev.shop.waiting).toHaveCount(0)

  // It declines Ilya's, who is told so and pays with a better one.
  const ilya = await enter('ilya', { mood: 'pay-decline' })
  await joins(ilya, 'ilya')
  await expect(ilya.shop.group.mySeat('Вы больше не в этой группе')).toBeVisible()
  await ilya.stage.calmDown()
  await ilya.shop.group.join()
  await takesSeat(ilya, 'ilya')
  await expect(ilya.shop.group.mySeat(IN_GROUP)).toBeVisible()

  // It answers late about Kirill's, and twice about Madina's.
  const kirill = await enter('kirill', { mood: 'pay-late' })
  await joins(kirill, 'kirill')
  await expect(kirill.shop.group.mySeat('Место за вами')).toBeVisible()
  await expect(kirill.shop.group.mySeat(IN_GROUP)).toBeVisible(LATE)
  const madina = await enter('madina', { mood: 'pay-twice' })
  await joins(madina, 'madina')
  await expect(madina.shop.group.mySeat(IN_GROUP)).toBeVisible()

  for (const member of [ilya, kirill, madina]) {
    await expect(member.shop.group.crowd('4 из 24')).toBeVisible()
    await member.shop.group.openMyOrder()
    await expect(member.shop.order.money(/^Заморожено: 690/)).toHaveCount(1)
  }
})

async function looksAt({ network, shop }: Person, product: string): Promise<void> {
  await network.openShop()
  await shop.search(product)
  await shop.product(product).click()
}

async function opens(person: Person, who: PersonKey, product: string): Promise<void> {
  await looksAt(person, product)
  await person.shop.openGroup()
  await takesSeat(person, who)
  await expect(person.shop.group.mySeat(IN_GROUP)).toBeVisible()
}

async function joins(person: Person, who: PersonKey): Promise<void> {
  await looksAt(person, LIPSTICK)
  await person.shop.joinGroup()
  await takesSeat(person, who)
}

async function takesSeat({ shop, payPage }: Person, who: PersonKey): Promise<void> {
  await shop.checkout.beSeen()
  await shop.checkout.fillIn(delivery(who))
  await shop.checkout.goToPayment()
  await payPage.pay()
}

/** As people do when they are told that it did not work: the same once more, until it has. */
async function triesUntil({ shop }: Person, done: Locator, press?: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if (await shop.failure.getByRole('button').isVisible()) await shop.tryAgain()
    else if (press && (await shop.waiting.count()) === 0) await press()
    await expect(done).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
}

async function expectPaidOnce({ shop }: Person, sum: string): Promise<void> {
  await expect(shop.order.events.last()).toContainText('Оплачен')
  await expect(shop.order.money(new RegExp(`^Списано ${sum}`))).toHaveCount(1)
  await expect(shop.waiting).toHaveCount(0)
}
