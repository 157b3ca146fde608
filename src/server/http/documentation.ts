import { json, STANDARD_HEADERS } from './answers.ts'
import type { Extra } from './api.ts'
import type { Route } from './routes.ts'

/** The API's own description, for programs and, as a page, for people. */
export function documentation(routes: readonly Route[]): readonly Extra[] {
  const streams = new Set(routes.filter((route) => route.streams).map(({ endpoint }) => endpoint))
  let made: Promise<string> | undefined

  return [
    {
      method: 'GET',
      path: '/openapi.json',
      async answer() {
        // Nobody who buys needs it, so a server starts without it.
        made ??= import('./openApi.ts').then(({ openApiDocument }) => JSON.stringify(openApiDocument(streams)))
        return json(await made, { ...STANDARD_HEADERS, 'Cache-Control': 'no-cache' })
      },
    },
    {
      method: 'GET',
      path: '/docs',
      // The page is one of the app's static files and stands beside the API.
      answer: () =>
        Promise.resolve(new Response(null, { status: 302, headers: { ...STANDARD_HEADERS, Location: '../docs/' } })),
    },
  ]
}
