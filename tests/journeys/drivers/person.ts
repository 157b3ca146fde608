import type { Page } from '@playwright/test'

import type { PersonKey } from '#mocks/demo/people.ts'

import { askingIn } from './asking.ts'
import { deviceIn } from './deviceIn.ts'
import { fullNameOf } from './named.ts'
import { networkOn } from './network.ts'
import { payPageIn } from './payPage.ts'
import { questionsOn } from './questions.ts'
import { sellingIn } from './selling.ts'
import { shareSheetIn } from './shareSheet.ts'
import { shopIn } from './shop.ts'
import { stageOf } from './stage.ts'
import { windowsOn } from './windows.ts'

export type Person = ReturnType<typeof personOn>

/** One person's screen: the network, and the shop in its frame, which is also where they pay. */
export function personOn(page: Page, who: PersonKey) {
  const screen = page.getByRole('region', { name: `Рядом: ${fullNameOf(who)}` })
  const frame = screen.getByTitle('Вместе').contentFrame()
  return {
    name: fullNameOf(who),
    page,
    stage: stageOf(page),
    network: networkOn(screen),
    windows: windowsOn(screen),
    device: deviceIn(screen),
    questions: questionsOn(screen),
    shop: shopIn(frame),
    asking: askingIn(frame),
    sharing: shareSheetIn(frame),
    selling: sellingIn(frame),
    payPage: payPageIn(frame),
    /** Where in the shop they are, as the network's address says. */
    place: () => new URL(page.url()).searchParams.get('open') ?? '',
    comeTo: (place: string) => page.goto(`?as=${who}&open=${place}`),
    /** How far the mini-app is scrolled, in pixels. */
    scrolled: () => frame.locator('body').evaluate(() => window.scrollY),
    /** By how much the mini-app is wider than its frame. */
    sideways: () =>
      frame.locator('body').evaluate((body) => {
        const page = body.ownerDocument.documentElement
        return page.scrollWidth - page.clientWidth
      }),
    scrollDown: async (by = 1_500): Promise<void> => {
      await screen.hover()
      await page.mouse.wheel(0, by)
    },
  }
}
