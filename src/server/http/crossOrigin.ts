import { cors } from 'hono/cors'

import { HEADERS } from '#domain/contract/endpoint.ts'

/** Lets pages of the allowed origins call: VK hosts the mini-app's files at addresses of its own. */
export const crossOrigin = (allowed: readonly RegExp[]) =>
  cors({
    origin: (origin) => (allowed.some((pattern) => pattern.test(origin)) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', HEADERS.key, HEADERS.requestId],
    exposeHeaders: [HEADERS.replayed, HEADERS.session, HEADERS.now, HEADERS.requestId],
    maxAge: 7200,
  })
