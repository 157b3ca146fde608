import { Hono } from 'hono'
import * as v from 'valibot'

import type { Clock } from '../clock.ts'

export const ClockView = v.object({ now: v.number() })
const Jump = v.object({ by: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) })

/** The page's hand on the machine's world: `/stage/clock` tells the time and jumps forward. */
export function stageApi(clock: Clock, jumped: () => Promise<unknown>) {
  const app = new Hono().basePath('/stage')
  app.get('/clock', (c) => c.json({ now: clock.now() }))
  app.post('/clock', async (c) => {
    const { by } = v.parse(Jump, await c.req.json())
    clock.jump(by)
    await jumped()
    return c.json({ now: clock.now() })
  })
  return { fetch: async (request: Request): Promise<Response> => app.fetch(request) }
}
