import * as v from 'valibot'

import type { Phone } from './phone.ts'

/** In pixels and pixels a second. Chromium makes no touches of this without a window. */
const FLICK = { x: 195, y: 500, yDistance: -2_400, speed: 2_000, gestureSourceType: 'mouse' } as const
const PAGES = 10

export type Scrolled = Readonly<{
  /** How long each frame was shown, in milliseconds. */
  frames: readonly number[]
  /** The most elements that were in the document on the first half of the way, and on the second. */
  early: number
  late: number
}>

/** Scrolls through ten pages of the catalogue, on a fast line: it is drawing that is measured. */
export async function scrollTenPages({ page, devtools, setLine }: Phone): Promise<Scrolled> {
  const loaded = { pages: 1 }
  page.on('response', (response) => {
    if (response.ok() && new URL(response.url()).pathname.endsWith('/api/products')) loaded.pages++
  })
  await setLine('fast')
  await page.evaluate(timeFrames)
  const elements: number[] = []
  while (loaded.pages < PAGES) {
    await devtools.send('Input.synthesizeScrollGesture', FLICK)
    elements.push(await page.evaluate(() => document.querySelectorAll('*').length))
  }
  const frames = v.parse(v.array(v.number()), await page.evaluate(() => Reflect.get(window, 'frames')))
  const half = Math.floor(elements.length / 2)
  return { frames, early: Math.max(...elements.slice(0, half)), late: Math.max(...elements.slice(half)) }
}

/** Runs in the page. */
function timeFrames() {
  const frames: number[] = []
  Object.assign(window, { frames })
  let last = performance.now()
  const count = (moment: number) => {
    frames.push(moment - last)
    last = moment
    requestAnimationFrame(count)
  }
  requestAnimationFrame((moment) => {
    last = moment
    requestAnimationFrame(count)
  })
}
