import { expect } from '@playwright/test'

import { personOn } from './drivers/person.ts'
import { test } from './journey.ts'

test('a second tab is told that the first owns the world, and may take it over as it is', async ({
  enter,
  context,
}) => {
  const first = await enter('egor')
  await first.network.publish('Завтра тридцать километров, кто со мной?')

  const page = await context.newPage()
  await page.goto('?as=egor')
  await expect(page.getByRole('heading', { name: 'Этот мир уже открыт в другой вкладке' })).toBeVisible()
  await page.getByRole('button', { name: 'Перенести сюда' }).click()

  const second = personOn(page, 'egor')
  await expect(second.network.post('egor', 'Завтра тридцать километров')).toBeVisible()
  await expect(first.page.getByRole('heading', { name: 'Этот мир уже открыт в другой вкладке' })).toBeVisible()
})
