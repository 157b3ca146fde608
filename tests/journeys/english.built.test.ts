import { expect } from '@playwright/test'

import { foreignWordsOn } from './foreignWords.ts'
import { test } from './journey.ts'

const COOKIES = 'Печенье'

test('an English reader buys with friends from the feed to the order, and no word of the shop’s is Russian', async ({
  enter,
  page,
}) => {
  const foreignWords = foreignWordsOn(page)
  await enter('samuel', { lang: 'en', device: 'android' })
  const network = page.getByRole('region', { name: /^Ryadom: / })
  const shop = network.getByTitle('Вместе').contentFrame()
  const body = shop.locator('body')
  const press = (name: string | RegExp) => shop.getByRole('button', { name }).click()
  const readsNothingForeign = async (where: typeof body, screen: string) =>
    expect.soft(await foreignWords(where), screen).toEqual([])

  const card = network
    .getByRole('article')
    .filter({ hasText: COOKIES })
    .getByRole('button', { name: 'Buying together' })
  await expect(card).toBeVisible()
  await readsNothingForeign(network, 'the feed')
  await card.click()
  await expect(shop.locator('html')).toHaveAttribute('lang', 'en')
  await expect(shop.getByRole('list', { name: 'Seats of the group' })).toBeVisible()
  await readsNothingForeign(body, 'a group')

  await press(/^Join for/)
  await expect(shop.getByRole('heading', { level: 1, name: 'Join' })).toBeVisible()
  await press(/^Pay/)
  await expect(shop.getByText('A Russian number is needed')).toBeVisible()
  await readsNothingForeign(body, 'a checkout that was not filled in')
  await shop.getByRole('textbox', { name: 'First and last name' }).fill('Samuel Okafor')
  await shop.getByRole('textbox', { name: 'Phone' }).fill('+7 916 123-45-67')
  await shop.getByRole('radiogroup', { name: 'Pickup point' }).getByRole('radio').first().press('Space')
  await press(/^Pay/)

  await expect(shop.getByRole('heading', { name: 'Practice bank' })).toBeVisible()
  await readsNothingForeign(body, 'the pay page')
  await shop.getByRole('button', { name: /^Pay/ }).first().click()
  await expect(
    shop.getByRole('region', { name: 'Your seat' }).getByRole('heading', { name: 'You are in' }),
  ).toBeVisible()
  await readsNothingForeign(body, 'a group that one is in')

  await shop.getByRole('link', { name: 'My order' }).click()
  await expect(shop.getByRole('heading', { level: 1, name: /^Order / })).toBeVisible()
  await expect(shop.getByRole('listitem').filter({ hasText: 'Seat in the group taken' })).toBeVisible()
  await expect(shop.getByText('430 ₽ is on hold on the card and not taken yet')).toBeVisible()
  await readsNothingForeign(body, 'an order')

  await press('Orders')
  await shop.getByRole('link', { name: /Notifications/ }).click()
  await expect(shop.getByRole('link').filter({ hasText: 'is now in your group' }).first()).toBeVisible()
  await readsNothingForeign(body, 'what one was told')
  // A tab opens as it was left, and pressed again it opens its root.
  await press('Catalogue')
  await press('Catalogue')
  await expect(shop.getByRole('searchbox', { name: 'Search' })).toBeVisible()
  await readsNothingForeign(body, 'the catalogue')
})
