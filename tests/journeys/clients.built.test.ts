import { expect } from '@playwright/test'

import type { DeviceId } from '#mocks/host/devices.ts'

import { test } from './journey.ts'

const TEAPOT = 'Заварочный чайник «Рябина»'

test.describe('on an iPhone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('a swipe from the edge goes one screen back, and leaves the shop from its first screen alone', async ({
    enter,
  }) => {
    const { network, shop, device, place } = await enter('zhanna', { device: 'ios' })
    await network.openShop()
    await expect(shop.products.first()).toBeVisible()
    await shop.search(TEAPOT)
    await shop.product(TEAPOT).click()
    await expect(shop.productName(TEAPOT)).toBeVisible()

    await device.swipeBack()
    await expect(shop.products.first()).toBeVisible()
    await expect(shop.productName(TEAPOT)).toHaveCount(0)
    await expect.poll(place).not.toContain('product/')

    await device.swipeBack()
    await expect(device.app).toHaveCount(0)
  })

  test('a swipe from a screen that a link led to leads home, and from there out of the shop', async ({ enter }) => {
    const vera = await enter('vera', { device: 'ios' })
    await vera.network.openShop()
    await vera.shop.search(TEAPOT)
    await vera.shop.product(TEAPOT).click()
    await expect(vera.shop.productName(TEAPOT)).toBeVisible()
    await expect.poll(vera.place).toContain('product/')

    const { shop, device } = await enter('polina', { device: 'ios', link: `https://vk.com/app#/${vera.place()}` })
    await expect(shop.productName(TEAPOT)).toBeVisible()
    await device.swipeBack()
    await expect(shop.products.first()).toBeVisible()
    await expect(shop.productName(TEAPOT)).toHaveCount(0)

    await device.swipeBack()
    await expect(device.app).toHaveCount(0)
  })
})

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
