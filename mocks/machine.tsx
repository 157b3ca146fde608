import { createRoot } from 'react-dom/client'
import * as v from 'valibot'

import { ClockView } from './machine/stageApi.ts'
import { placesIn } from './places.ts'
import { surround } from './surround.ts'
import { Outside } from './ui/Outside.tsx'

import './ui/theme.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root" for the network to draw in')
const places = placesIn(document)
const clockAt = new URL('stage/clock', places.root)

let ahead = 0
const hear = async (answer: Response) => {
  ahead = v.parse(ClockView, await answer.json()).now - Date.now()
}
await hear(await fetch(clockAt))

const surroundings = await surround(places, {
  now: () => Date.now() + ahead,
  jump: async (by) => hear(await fetch(clockAt, { method: 'POST', body: JSON.stringify({ by }) })),
  // The world is this machine's, and other windows are in it: it is made anew by removing its folder.
  reset: null,
})
createRoot(root).render(<Outside surroundings={surroundings} />)
