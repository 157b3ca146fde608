import { expect } from '@playwright/test'

import { test } from './journey.ts'

const HEADPHONES = 'Беспроводные наушники «Аура»'
const TEAPOT = 'Заварочный чайник «Рябина»'

test('the catalogue is browsed by category and searched in people’s words', async ({ enter }) => {
  const { network, shop } = await enter('polina')
  await network.openShop()
  await expect(shop.product(TEAPOT)).toBeVisible()

  await shop.chooseCategory('Электроника')
  await expect(shop.product(TEAPOT)).toHaveCount(0)
  await expect(shop.product(HEADPHONES)).toBeVisible()

  await shop.chooseCategory('Все товары')
  await shop.search('рябиновые чайники')
  await expect(shop.product(HEADPHONES)).toHaveCount(0)
  await expect(shop.product(TEAPOT)).toContainText('1 190 ₽ вместе')

  await shop.search('ничегошеньки')
  await expect(shop.nothingFound).toBeVisible()
  await shop.showEverything()
  await expect(shop.product(HEADPHONES)).toBeVisible()
})

test('the catalogue goes on for as long as one scrolls, and the page stays light', async ({ enter }) => {
  const { network, shop, scrollDown } = await enter('polina')
  await network.openShop()
  await expect(shop.products.first()).toBeVisible()

  const seen = new Set<string>()
  await expect(async () => {
    await scrollDown()
    for (const product of await shop.products.allInnerTexts()) seen.add(product)
    expect(seen.size).toBeGreaterThan(100)
  }).toPass({ intervals: [100] })

  expect(await shop.products.count()).toBeLessThan(60)
})
