import * as v from 'valibot'

import type { Phone } from './phone.ts'

const Fetched = v.object({
  address: v.string(),
  kind: v.string(),
  /** When it was asked for, began to arrive and had arrived, in milliseconds since the page was asked for. */
  asked: v.number(),
  began: v.number(),
  arrived: v.number(),
  /** As it was sent, compressed. */
  bytes: v.number(),
})
export type Fetched = v.InferOutput<typeof Fetched>

const Seen = v.object({
  firstPaint: v.number(),
  firstCard: v.number(),
  largestPaint: v.number(),
  layoutShift: v.number(),
  /** When the app itself had drawn the catalogue. */
  usable: v.number(),
  fetched: v.array(Fetched),
})
export type Seen = v.InferOutput<typeof Seen>

/** Late pictures and shifts are waited for this long after the catalogue can be used. */
const AFTERWARDS = 3_000

/** What the page says then. */
const USABLE = 'usable'

/** Opens the catalogue for the first time and answers with what there was to see, and when. */
export async function visit({ page }: Phone, address: string): Promise<Seen> {
  await page.addInitScript(watchThePage, USABLE)
  // The page says it itself: Playwright’s own ways to ask take a slow page a third of a second before its first paint.
  const usable = page.waitForEvent('console', { predicate: (said) => said.text() === USABLE, timeout: 60_000 })
  await page.goto(address, { waitUntil: 'commit' })
  await usable
  await page.waitForTimeout(AFTERWARDS)
  return v.parse(Seen, await page.evaluate(whatWasSeen))
}

/** Runs in the page before anything of it. */
function watchThePage(usable: string) {
  const seen: Record<string, number | null> = { firstCard: null, usable: null, largestPaint: 0, layoutShift: 0 }
  Object.assign(window, { seen })
  const observe = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true })
  observe('largest-contentful-paint', ({ startTime }) => (seen['largestPaint'] = startTime))
  observe('layout-shift', (entry) => {
    if (!Reflect.get(entry, 'hadRecentInput'))
      seen['layoutShift'] = (seen['layoutShift'] ?? 0) + Reflect.get(entry, 'value')
  })

  // What stands in the document when a frame begins has been painted with the frame before.
  const look = (moment: number) => {
    const card = document.querySelector('a[href^="#/product/"]')
    if (card) seen['firstCard'] ??= moment
    if (!card || document.querySelector('.shell')) return void requestAnimationFrame(look)
    seen['usable'] = moment
    console.log(usable)
  }
  requestAnimationFrame(look)
}

/** Runs in the page. */
function whatWasSeen() {
  const timings = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  const paint = performance.getEntriesByName('first-contentful-paint')[0]
  return {
    ...Reflect.get(window, 'seen'),
    firstPaint: paint?.startTime,
    fetched: timings.flatMap((timing) =>
      timing instanceof PerformanceResourceTiming
        ? {
            address: timing.name,
            kind: timing.initiatorType,
            asked: timing.startTime,
            began: timing.responseStart,
            arrived: timing.responseEnd,
            bytes: timing.encodedBodySize,
          }
        : [],
    ),
  }
}
