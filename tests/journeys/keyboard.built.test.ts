import { expect, type Page } from '@playwright/test'

import { test } from './journey.ts'

const TEAPOT = 'Заварочный чайник «Рябина»'

test('by the keyboard one goes on from each new screen’s title, and back from a sheet to what opened it', async ({
  page,
}) => {
  const { card, sheet, share, photo } = inPlainBrowser(page)
  await page.goto('app/')
  await card.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Товар' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Назад' })).toBeFocused()

  for (const opener of [share, photo]) {
    await opener.press('Enter')
    await expect.poll(() => page.evaluate(isOnSheet)).toBe(true)
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(opener).toBeFocused()
  }

  await page.getByRole('button', { name: 'Назад' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Каталог' })).toBeFocused()
})

test('Tab goes through a product from its top to its bottom', async ({ page }) => {
  await page.goto('app/')
  const { card } = inPlainBrowser(page)
  await card.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Товар' })).toBeFocused()

  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(focused)
    if (stop === null) break
    stops.push(stop)
  }

  const names = stops.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Поделиться', 'Открыть во ВКонтакте', 'Заказы']))
  // What is further down starts below what was before, or beside it.
  expect(stops.filter(({ bottom }, at) => bottom < (stops[at - 1]?.top ?? 0))).toEqual([])
})

for (const { reducedMotion, moves } of [
  { reducedMotion: 'reduce', moves: false },
  { reducedMotion: 'no-preference', moves: true },
] as const) {
  test(`where motion is asked for as ${reducedMotion}, the ladder fills and sheets come in ${moves ? 'moving' : 'at once'}`, async ({
    page,
  }) => {
    const { card, sheet } = inPlainBrowser(page)
    await page.emulateMedia({ reducedMotion })
    await page.goto('app/')
    await card.click()
    await page
      .getByRole('link')
      .filter({ has: page.getByRole('timer') })
      .first()
      .click()
    await expect(page.getByRole('list', { name: 'Места в группе' })).toBeVisible()
    expect((await page.evaluate(whatMoves)).length > 0).toBe(moves)

    const heights = page.evaluate(heightsOfSheet)
    await page.getByRole('button', { name: 'Позвать друзей' }).click()
    await expect(sheet).toBeVisible()
    expect(new Set(await heights).size > 1).toBe(moves)
  })
}

const inPlainBrowser = (page: Page) => ({
  card: page.getByRole('link', { name: TEAPOT }).first(),
  sheet: page.getByRole('dialog'),
  share: page.getByRole('button', { name: 'Поделиться' }),
  photo: page.getByRole('button', { name: 'Рассмотреть фото' }).first(),
})

const isOnSheet = () => document.activeElement?.closest('[role=dialog]') !== null

type Stop = Readonly<{ name: string; top: number; bottom: number }>

/** Where the keyboard is on the page, or null when it has left it. */
function focused(): Stop | null {
  const one = document.activeElement
  if (!one || one === document.body) return null
  const { top, bottom } = one.getBoundingClientRect()
  const name = one.getAttribute('aria-label') ?? one.textContent
  return { name, top: top + scrollY, bottom: bottom + scrollY }
}

/** Whatever would move when the group changes, or has just moved in. */
function whatMoves(): string[] {
  const lasts = (times: string) => /[1-9]/.test(times)
  const changesPlace = (list: string) => /all|transform|translate|size|width|height|inset|left|top|margin/.test(list)
  return [...document.querySelectorAll('main *')].flatMap((one) => {
    const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(one)
    const animates = animationName !== 'none' && lasts(animationDuration)
    return animates || (changesPlace(transitionProperty) && lasts(transitionDuration)) ? [one.className] : []
  })
}

/** At which heights the next sheet was seen until it came to rest. */
async function heightsOfSheet(): Promise<number[]> {
  const heights: number[] = []
  for (let still = 0; still < 30;) {
    await new Promise(requestAnimationFrame)
    const sheet = document.querySelector('[role=dialog]')
    if (!sheet) continue
    const height = Math.round(sheet.getBoundingClientRect().top)
    still = height === heights.at(-1) ? still + 1 : 0
    heights.push(height)
  }
  return heights
}
