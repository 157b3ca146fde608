import { expect, type Frame, type Page } from '@playwright/test'
import axe from 'axe-core'

import { ADDED } from './drivers/shop.ts'
import { tooSmallToTouch } from './touch.ts'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** In frames. */
const A_MOMENT = 12

/**
 * Holds what is on the screen to WCAG 2.2 AA, and what is ours to a fingertip too: the network's page, the shop or its
 * pay page in the frame, or a page without a network around it.
 */
export async function audit(page: Page, what: 'network' | 'frame' | 'page', screen: string): Promise<void> {
  const frame = what === 'frame' ? appFrameOf(page) : page.mainFrame()
  // A notice lies over the screen for a few seconds, and is paler while it comes and goes.
  await expect(frame.getByText(ADDED, { exact: true })).toHaveCount(0)
  await frame.evaluate(atRest, A_MOMENT)
  await frame.evaluate(axe.source)
  const found = await frame.evaluate(async (levels) => {
    // Axe measures what lies half under a sheet, where nothing can be pressed; what is on the sheet is measured below.
    const rules = { 'target-size': { enabled: document.querySelector('[role=dialog], [role=alertdialog]') === null } }
    return (await window.axe.run(document, { runOnly: levels, iframes: false, rules })).violations
  }, LEVELS)
  expect.soft(found.flatMap(toldOf), screen).toEqual([])
  if (what !== 'network') expect.soft(await frame.evaluate(tooSmallToTouch), `${screen}, by touch`).toEqual([])
}

/** Runs in the page: words that still fade in are paler than they will be, and some begin to a moment after they came. */
async function atRest(moment: number): Promise<void> {
  for (let frame = 0; frame < moment; frame++) await new Promise(requestAnimationFrame)
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
