/** Sent with everything the API answers. Headers stand in one plain object, because Node's server writes that fastest. */
export const STANDARD_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

export type Headers = Readonly<Record<string, string>>

export const json = (body: string, headers: Headers, status = 200): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'application/json', ...headers } })
