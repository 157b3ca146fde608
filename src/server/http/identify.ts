import type { Endpoint } from '#domain/contract/endpoint.ts'
import { Refused } from '#domain/refusal.ts'

import type { World } from '../world.ts'
import { readSession, type Session } from './sessions.ts'

/** Who asks, by the session they send; null for a guest, where guests may ask this. */
export function identify({ settings, now }: World, endpoint: Endpoint, request: Request): Session | null {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization) ?? []
    const session = token === undefined ? null : readSession(settings, token, now())
    if (session === null) throw new Refused('not_signed_in')
    return session
  }
  if (endpoint.caller !== 'anyone') throw new Refused('not_signed_in')
  return null
}
