import { expect } from '@playwright/test'

import type { DeviceId } from '#mocks/host/devices.ts'

import { test } from './journey.ts'

for (const at of ['desktop-web', 'ok-web'] satisfies DeviceId[]) {
  test.describe(`on ${at}`, () => {
    test.use({ viewport: { width: 1280, height: 1150 } })

    test('the frame becomes as high as the window has room for, and follows it', async ({ enter }) => {
      const { network, page, shop, device } = await enter('ilya', { device: at })
      await network.openShop()
      await expect(shop.products.first()).toBeVisible()
      const before = await device.heightOfFrame()

      await expect.poll(device.heightOfFrame, { timeout: 15_000 }).toBeGreaterThan(before + 100)
      await expect(shop.tab('Корзина')).toBeInViewport()

      await page.setViewportSize({ width: 1280, height: 760 })
      await expect.poll(device.heightOfFrame).toBeLessThan(before)
      await expect(shop.tab('Корзина')).toBeInViewport()
    })
  })
}

test('what somebody forbids in the network’s own menu, the shop knows when they look, and so when they allow it again', async ({
  enter,
}) => {
  const { network, shop, asking, device } = await enter('boris', { device: 'android' })
  await network.openShop()
  await shop.openInbox()
  await expect(asking.newsSwitch).toBeChecked()
  await shop.back()
  await expect(shop.products.first()).toBeVisible()

  await device.chooseInMenu('Запретить уведомления')
  await shop.openInbox()
  await expect(asking.newsSwitch).not.toBeChecked()

  await shop.back()
  await expect(shop.products.first()).toBeVisible()
  await device.chooseInMenu('Разрешить уведомления')
  await shop.openInbox()
  await expect(asking.newsSwitch).toBeChecked()
})
