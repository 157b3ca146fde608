import { expect } from '@playwright/test'

import type { Person } from './drivers/person.ts'
import { test } from './journey.ts'

const TEAPOT = 'Заварочный чайник «Рябина»'

for (const { device, width } of [
  { device: 'android', width: 390 },
  { device: 'desktop-web', width: 1280 },
] as const) {
  test.describe(`with ${device} in hand`, () => {
    test.use({ viewport: { width, height: 844 } })

    test('the catalogue is found again where it was left, however long it had become', async ({ enter }) => {
      const polina = await enter('polina', { device })
      const { network, shop, scrollDown, scrolled } = polina
      await network.openShop()
      await expect(shop.products.first()).toBeVisible()
      await expect(async () => {
        await scrollDown()
        expect(await scrolled()).toBeGreaterThan(8_000)
      }).toPass({ intervals: [300] })
      const inCatalogue = await whereIs(polina)

      await shop.openOneInSight()
      await expect.poll(scrolled).toBe(0)
      await expect(async () => {
        await scrollDown()
        expect(await scrolled()).toBeGreaterThan(0)
      }).toPass({ intervals: [300] })
      const inProduct = await whereIs(polina)

      await shop.openTab('Корзина')
      await expect(shop.emptyCart).toBeVisible()
      await expect.poll(scrolled).toBe(0)
      await shop.openTab('Каталог')
      await expect.poll(scrolled).toBe(inProduct)
      await shop.back()
      await expect.poll(scrolled).toBe(inCatalogue)

      // Pressed once a tab shows its root, pressed again its top.
      await shop.openOneInSight()
      await expect.poll(scrolled).toBe(0)
      await shop.openTab('Каталог')
      await expect.poll(scrolled).toBe(inCatalogue)
      await shop.openTab('Каталог')
      await expect.poll(scrolled).toBe(0)
    })

    test('a product is found again after its group, and stays where it is under a sheet', async ({ enter }) => {
      const polina = await enter('polina', { device })
      const { network, shop, scrollDown, scrolled } = polina
      await network.openShop()
      await shop.search(TEAPOT)
      await shop.product(TEAPOT).click()
      await expect(shop.productName(TEAPOT)).toBeVisible()
      // To somewhere on the page: at its end one also stands who was brought too far.
      await scrollDown(600)
      const inProduct = await whereIs(polina)

      await shop.lookAtGroupFromHere()
      await expect(shop.group.seats.first()).toBeVisible()
      await expect.poll(scrolled).toBe(0)
      await scrollDown()
      const inGroup = await whereIs(polina)
      expect(inGroup).toBeGreaterThan(0)
      await shop.group.openSharing()
      await shop.closeSheet()
      await expect.poll(scrolled).toBe(inGroup)

      await shop.openTab('Заказы')
      await expect.poll(scrolled).toBe(0)
      await shop.openTab('Каталог')
      await expect.poll(scrolled).toBe(inGroup)
      await shop.back()
      await expect.poll(scrolled).toBe(inProduct)
    })
  })
}

/** Once what was set going by a wheel has come to rest. */
async function whereIs({ scrolled }: Person): Promise<number> {
  let before = -1
  await expect(async () => {
    const last = before
    before = await scrolled()
    expect(before).toBe(last)
  }).toPass({ intervals: [200] })
  return before
}
