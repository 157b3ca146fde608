import * as v from 'valibot'

import type { Host } from '#domain/host.ts'
import { Refused } from '#domain/refusal.ts'
import { HOUR, Instant, MINUTE } from '#domain/time.ts'

import { fromBase64url, verify } from '../http/signing.ts'
import type { Settings } from '../world.ts'

/** What a host vouches for with its signature. */
export type Launched = Readonly<{
  host: Host
  appId: string
  hostUserId: string
  language: 'ru' | 'en'
  /** The community it was opened from, and what the viewer is there. */
  communityId: string | null
  communityRole: string
  /** Whether the viewer lets the app notify them. */
  mayNotify: boolean
  at: Instant
}>

type Trust = Pick<Settings, 'secretOf' | 'launchMaxAge'>

/** Launch strings of clocks that run ahead of ours are taken until they run ahead this much. */
const SKEW = 5 * MINUTE
/** Real ones have some 500 characters. */
const LONGEST = 4096

/**
 * Checks a launch string (https://dev.vk.com/ru/mini-apps/development/launch-params-sign): the `vk_` parameters by name
 * in the order of code units, each value encoded once, signed with HMAC-SHA256 by the app's protected key.
 */
export function readLaunch(text: string, { secretOf, launchMaxAge }: Trust, now: Instant): Launched {
  const all = [...new URLSearchParams(text.slice(0, LONGEST).replace(/^\?/, ''))]
  const pairs = all.filter(([name]) => name.startsWith('vk_')).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const params = new Map(pairs)
  const who = whoIn(params)
  const at = momentOf(params.get('vk_ts'))
  const secret = who && secretOf(who.host, who.appId)
  const signature = fromBase64url(new Map(all).get('sign') ?? '')
  // A name given twice could be signed as one thing and read as another.
  if (!who || !secret || !signature || at === null || params.size < pairs.length) throw new Refused('launch_invalid')

  const signed = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  if (!verify(secret, signed, signature) || at > now + SKEW) throw new Refused('launch_invalid')
  if (now - at > launchMaxAge) throw new Refused('launch_stale')

  return {
    ...who,
    language: languageOf(params.get('vk_language')),
    communityId: params.get('vk_group_id') ?? null,
    communityRole: params.get('vk_viewer_group_role') ?? 'none',
    mayNotify: params.get('vk_are_notifications_enabled') === '1',
    at,
  }
}

/** Until when the launch makes its viewer one of the shop's people, or null when it does not. */
export function sellerUntil(
  { communityId, communityRole, at }: Launched,
  community: string,
  now: Instant,
): Instant | null {
  const isStaff = community !== '' && communityId === community && ['admin', 'editor'].includes(communityRole)
  return isStaff && now - at < HOUR ? v.parse(Instant, at + HOUR) : null
}

/**
 * Odnoklassniki opens the same app with ids of its own, which are never mixed with VK's. Some of its clients say who they
 * are by their platform alone.
 */
function whoIn(params: ReadonlyMap<string, string>): Pick<Launched, 'host' | 'appId' | 'hostUserId'> | null {
  const isOk = params.get('vk_client') === 'ok' || params.get('vk_platform')?.endsWith('_ok') === true
  const appId = params.get(isOk ? 'vk_ok_app_id' : 'vk_app_id') ?? ''
  const hostUserId = params.get(isOk ? 'vk_ok_user_id' : 'vk_user_id') ?? ''
  const areIds = [appId, hostUserId].every((id) => /^[1-9]\d{0,19}$/.test(id))
  return areIds ? { host: isOk ? 'ok' : 'vk', appId, hostUserId } : null
}

/** VK says seconds, Odnoklassniki milliseconds. */
function momentOf(timestamp = ''): Instant | null {
  const number = /^\d{1,15}$/.test(timestamp) ? Number(timestamp) : Number.NaN
  const moment = v.safeParse(Instant, number > 1e11 ? number : number * 1000)
  return moment.success ? moment.output : null
}

/** The languages of VK's own interface in which Russian is read more gladly than English. */
const languageOf = (language = 'ru') => (['ru', 'uk', 'ua', 'be', 'kz'].includes(language) ? 'ru' : 'en')
