import { http } from 'msw'

import type { Places } from './places.ts'

type Answering = Readonly<{ fetch: (request: Request) => Promise<Response> }>

/** MSW carries the request; the servers answer it, as the mood lets them. There is no second implementation to keep in step. */
export const handlers = ({ api, network: at }: Places, shop: Answering, network: Answering) => [
  // Rooted at the base: `*/api/*` would also swallow Vite's own `/src/app/api/client.ts`.
  http.all(`${api}*`, ({ request }) => shop.fetch(request)),
  http.all(`${at}/*`, ({ request }) => network.fetch(request)),
]
