import { setupWorker } from 'msw/browser'
import { createRoot } from 'react-dom/client'

import feedAddress from './demo/feed.xml?url'
import { handlers } from './handlers.ts'
import type { Mood } from './mood.ts'
import { Elsewhere } from './page/Elsewhere.tsx'
import { Opening } from './page/Opening.tsx'
import { ownWorld } from './page/ownership.ts'
import { pageLog } from './page/pageLog.ts'
import { placesIn } from './places.ts'
import { DEFAULT_SEED } from './plant/seededIds.ts'
import { moodyWire } from './services/moodyWire.ts'
import { surround } from './surround.ts'
import { Outside } from './ui/Outside.tsx'
import { playIn } from './ui/play.ts'

import './ui/theme.css'
import { openWorld } from './world.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root" for the network to draw in')
const page = createRoot(root)
const places = placesIn(document)
const { seed } = playIn(window.location.search)

await begin(false)

/** Opens the world in this page, unless another tab owns it; `force` takes it from there. */
async function begin(force: boolean): Promise<void> {
  const takeOver = () => void begin(true)
  let stop = () => Promise.resolve()
  const mine = await ownWorld({
    force,
    async lost() {
      await stop()
      // Begun anew, it holds nothing of the old world, and says whose the world is now.
      window.location.reload()
    },
  })
  if (!mine) return page.render(<Elsewhere take={takeOver} />)

  page.render(<Opening step={null} />)
  const world = await openWorld({
    places,
    seed: seed ?? DEFAULT_SEED,
    log: pageLog,
    feed,
    onProgress: (step) => page.render(<Opening step={step} />),
  })
  // The mini-app's frame asks by way of the worker, and all moods lie on that way; the network's own page asks directly.
  const wire = moodyWire(world.fetch)
  const worker = setupWorker(...handlers(places, wire, world.network))
  const script = new URL('pretendWorker.js', places.root).href
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass', serviceWorker: { url: script } })
  stop = () => {
    worker.stop()
    return world.stop()
  }

  const reset = async () => {
    await world.forget()
    const again = seed === null ? '' : `?${new URLSearchParams({ seed })}`
    window.location.assign(window.location.pathname + again)
  }
  const feel = (mood: Mood) => Promise.resolve(wire.become(mood))
  await feel(playIn(window.location.search).mood)
  const surroundings = await surround(places, {
    controls: { now: world.now, jump: world.jump, feel, reset },
    fetch: (input, init) => world.fetch(new Request(input, init)),
  })
  page.render(<Outside surroundings={surroundings} />)
}

async function feed(): Promise<AsyncIterable<Uint8Array>> {
  const { body } = await fetch(feedAddress)
  if (!body) throw new Error('The demo feed is empty')
  return body
}
