import { expect, type Frame, type Page } from '@playwright/test'
import axe from 'axe-core'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Holds what is on the screen to WCAG 2.2 AA: the network's page, or the shop or its pay page in the frame. */
export async function audit(page: Page, what: 'network' | 'frame', screen: string): Promise<void> {
  const frame = what === 'network' ? page.mainFrame() : appFrameOf(page)
  await frame.evaluate(atRest)
  await frame.evaluate(axe.source)
  const found = await frame.evaluate(
    async (levels) => (await window.axe.run(document, { runOnly: levels, iframes: false })).violations,
    LEVELS,
  )
  expect.soft(found.flatMap(toldOf), screen).toEqual([])
}

/** Runs in the page: words that are still fading in are paler than they will be. */
async function atRest(): Promise<void> {
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(passing.map(({ finished }) => finished))
}

function appFrameOf(page: Page): Frame {
  const frame = page.frame({ url: /vk_app_id=/ })
  if (!frame) throw new Error('The mini-app is not open: open it before it is audited')
  return frame
}

const toldOf = ({ id, nodes }: axe.Result): string[] =>
  nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`)

declare global {
  interface Window {
    axe: typeof axe
  }
}
