import { Hono } from 'hono'
import * as v from 'valibot'

import { MoodWord } from '../mood.ts'
import { moodyWire } from '../services/moodyWire.ts'

type Answering = Readonly<{ fetch: (request: Request) => Promise<Response> }>

const MoodOfWindow = v.object({ mood: v.array(MoodWord) })

/**
 * Each window of the network opens the mini-app at an address of its own, so that its moods are its own too: the shop
 * that one person cannot reach is there for everybody else.
 */
export function moodyWindows(shop: Answering) {
  const wires = new Map<string, ReturnType<typeof moodyWire>>()
  const wireOf = (window: string) => {
    const known = wires.get(window)
    if (known) return known
    const wire = moodyWire(shop.fetch)
    wires.set(window, wire)
    return wire
  }

  const app = new Hono().basePath('/stage/moods')
  app.put('/:window', async (c) => {
    const { mood } = v.parse(MoodOfWindow, await c.req.json())
    wireOf(c.req.param('window')).become(mood)
    return c.json({ mood })
  })

  return {
    /** Told by a window how it feels. */
    stage: async (request: Request): Promise<Response> => app.fetch(request),
    /** Asked by the mini-app in a window. */
    async shop(window: string, request: Request): Promise<Response> {
      const answer = await wireOf(window).fetch(request)
      return answer.type === 'error' ? nowhere() : answer
    },
  }
}

/** A server cannot not answer. Browsers refuse to follow anybody to this port, which looks the same to whoever asked. */
const nowhere = () => Response.redirect('http://localhost:1/', 307)
