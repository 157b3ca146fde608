import { expect } from '@playwright/test'

import { test } from './journey.ts'
import { answers, offerOf } from './permission.ts'

const TEAPOT = 'Заварочный чайник «Рябина»'
const OWN = '+7 916 123-45-67'

// On a site the network knows a number alone, and no address with it.
test.use({ viewport: { width: 1280, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

const rows = [
  { outcome: 'granted', who: 'polina', mood: [], phone: '+79000000014', friends: 1 },
  { outcome: 'refused', who: 'boris', mood: [], phone: '', friends: 0 },
  { outcome: 'blocked', who: 'madina', mood: ['no-friends', 'no-phone'], phone: '', friends: 0 },
] as const

for (const { outcome, who, mood, phone, friends } of rows) {
  test(`on the way into a group, friends and phone ${outcome}`, async ({ enter }) => {
    const person = await enter(who, { device: 'desktop-web', mood })
    const { network, shop } = person
    const findTeapot = async () => {
      await shop.search('чайник рябина')
      await shop.product(TEAPOT).click()
      await expect(shop.productName(TEAPOT)).toBeVisible()
    }
    await network.openShop()
    await findTeapot()

    // Whose groups these are is known to whoever lets their friends be known; everybody else sees the same groups.
    await answers(person, 'friends', outcome)
    await expect(shop.groupWithFriend('Вера')).toHaveCount(friends)
    await shop.back()
    await findTeapot()
    await expect(shop.tab('Присоединиться')).toBeEnabled()
    await expect(shop.groupWithFriend('Вера')).toHaveCount(friends)
    await expect(offerOf(person, 'friends')).toHaveCount(0)

    await shop.joinGroup()
    const typed = shop.checkout.field('Телефон')
    await answers(person, 'phone', outcome)
    await expect(typed).toHaveValue(phone)
    await typed.fill(OWN)
    await expect(typed).toHaveValue(OWN)
  })
}
