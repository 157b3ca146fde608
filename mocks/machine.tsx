import { createRoot } from 'react-dom/client'
import * as v from 'valibot'

import { moodPlaces } from './machine/moodPlaces.ts'
import { ClockView } from './machine/stageApi.ts'
import type { Mood } from './mood.ts'
import { placesIn } from './places.ts'
import { surround } from './surround.ts'
import { Outside } from './ui/Outside.tsx'
import { playIn } from './ui/play.ts'

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

const { app, moods } = moodPlaces(places)
const feel = async (mood: Mood) => {
  await fetch(moods, { method: 'PUT', body: JSON.stringify({ mood }) })
}
await feel(playIn(window.location.search).mood)

const surroundings = await surround(
  { ...places, app },
  {
    controls: {
      now: () => Date.now() + ahead,
      jump: async (by) => hear(await fetch(clockAt, { method: 'POST', body: JSON.stringify({ by }) })),
      feel,
      // The world is this machine's, and other windows are in it: it is made anew by removing its folder.
      reset: null,
    },
    fetch: window.fetch.bind(window),
  },
)
createRoot(root).render(<Outside surroundings={surroundings} />)
