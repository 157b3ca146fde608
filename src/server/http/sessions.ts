import * as v from 'valibot'

import { BuyerId, ShopId } from '#domain/ids.ts'
import { after, DAY, HOUR, Instant } from '#domain/time.ts'

import type { Caller, Settings } from '../world.ts'
import { base64url, fromBase64url, sign, verify } from './signing.ts'

/** What a checked session says: signed by us, so no row is read for it. */
const Claims = v.object({
  shop: ShopId,
  buyer: BuyerId,
  /** Until when the caller counts as one of the shop's people; null when they never did. */
  sellerUntil: v.nullable(Instant),
  endsAt: Instant,
  /** Nobody is signed in for longer than this without a new launch. */
  renewUntil: Instant,
})
type Claims = v.InferOutput<typeof Claims>

/** Who is asking, and the younger token to hand them when theirs grows old. */
export type Session = Readonly<{ shop: ShopId; me: Caller | null; renewed: string | null }>

const LASTS = HOUR

type Start = Readonly<{ shop: ShopId; buyer: BuyerId; sellerUntil: Instant | null; now: Instant }>

export function startSession(settings: Settings, { shop, buyer, sellerUntil, now }: Start): string {
  return write(settings, { shop, buyer, sellerUntil, endsAt: after(now, LASTS), renewUntil: after(now, DAY) })
}

/** Null when the token is not ours or has ended. */
export function readSession(settings: Settings, token: string, now: Instant): Session | null {
  const claims = read(settings, token)
  if (claims === null || now >= claims.endsAt) return null
  const { shop, buyer, sellerUntil, endsAt, renewUntil } = claims
  const role = sellerUntil !== null && now < sellerUntil ? 'seller' : 'buyer'
  const fresh = Math.min(now + LASTS, renewUntil)
  const isOld = endsAt - now < LASTS / 2 && fresh > endsAt
  const renewed = isOld ? write(settings, { ...claims, endsAt: v.parse(Instant, fresh) }) : null
  return { shop, me: { shop, buyer, role }, renewed }
}

function write({ sessionSecret }: Settings, claims: Claims): string {
  const said = base64url(new TextEncoder().encode(JSON.stringify(claims)))
  return `${said}.${base64url(sign(sessionSecret, said))}`
}

/** Tokens that were checked not long ago: checking one costs a quarter of what a page of the catalogue costs. */
const checked = new Map<string, Claims>()
const MOST_CHECKED = 5_000

function read(settings: Settings, token: string): Claims | null {
  const known = checked.get(settings.sessionSecret + token)
  if (known) return known
  const claims = check(settings, token)
  if (claims === null) return null
  if (checked.size === MOST_CHECKED) checked.clear()
  checked.set(settings.sessionSecret + token, claims)
  return claims
}

function check({ sessionSecret }: Settings, token: string): Claims | null {
  const [said = '', signature = ''] = token.split('.', 2)
  const bytes = fromBase64url(signature)
  if (bytes === null || !verify(sessionSecret, said, bytes)) return null
  const text = fromBase64url(said)
  return text === null ? null : v.parse(Claims, JSON.parse(new TextDecoder().decode(text)))
}
