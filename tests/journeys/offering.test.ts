import { expect } from '@playwright/test'

import { test } from './journey.ts'

const COMPASS = 'Компас «Северо-запад»'

test('a seller sets a group price, pauses it, resumes it and ends it, and shoppers see each', async ({ enter }) => {
  const olga = await enter('olga')
  const { offers } = olga.selling
  const isSoldTogether = async (sold: boolean) => {
    await olga.shop.openTab('Каталог')
    await olga.shop.search(COMPASS)
    await olga.shop.product(COMPASS).click()
    await expect(olga.shop.productName(COMPASS)).toBeVisible()
    await expect(olga.shop.tab('Купить вместе')).toHaveCount(sold ? 1 : 0)
    await olga.shop.back()
    await olga.shop.openTab('Продажи')
  }
  await olga.network.manageShop()
  await offers.open()
  await offers.make()
  await offers.choose(COMPASS)
  await offers.fillIn('Людей от', '2')
  await offers.fillIn('Цена, ₽', '690')
  await offers.fillIn('Сколько нужно людей', '2')
  await offers.fillIn('Сколько мест в группе', '4')
  await expect(offers.outcomes).toContainText('2 760')
  await offers.save()
  await expect(offers.is('Действует')).toBeVisible()
  await isSoldTogether(true)

  await offers.pause()
  await expect(offers.is('На паузе')).toBeVisible()
  await isSoldTogether(false)

  await offers.resume()
  await expect(offers.is('Действует')).toBeVisible()
  await offers.askToEnd()
  await offers.end()
  await expect(offers.is('Завершена')).toBeVisible()
  await isSoldTogether(false)
})
