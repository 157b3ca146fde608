import { base64url } from './base64url.ts'

/** What VK appends to the mini-app's address. Everything is text here: it is signed as it travels. */
export type LaunchParams = Readonly<Record<`vk_${string}`, string>>

export type Opening = Readonly<{
  appId: string
  userId: number
  platform: string
  /** What Odnoklassniki calls the mini-app and the person, when it is the one that opens it. */
  ok?: { appId: string; userId: string } | null
  language: 'ru' | 'en'
  /** Where it was opened from: `feed_post`, `im`, `group` … */
  ref: string
  notifications: boolean
  /** Whether the mini-app may know this person's friends. */
  friends?: boolean
  favorite?: boolean
  /** Set when it was opened from a community. */
  community: { id: number; role: 'none' | 'member' | 'admin' } | null
  /** In milliseconds. */
  at: number
}>

/**
 * Odnoklassniki opens a mini-app as VK does, and adds who it is: the numbers of VK that stand beside its own belong to
 * nobody whom a shop would know (https://dev.vk.com/ru/ok/development/launch-parameters).
 */
export function launchParams({
  appId,
  userId,
  platform,
  ok = null,
  language,
  ref,
  notifications,
  friends = false,
  favorite = false,
  community,
  at,
}: Opening): LaunchParams {
  return {
    vk_user_id: String(userId),
    vk_app_id: appId,
    vk_is_app_user: '1',
    vk_are_notifications_enabled: notifications ? '1' : '0',
    vk_language: language,
    vk_ref: ref,
    vk_access_token_settings: friends ? 'friends' : '',
    ...(community && { vk_group_id: String(community.id), vk_viewer_group_role: community.role }),
    vk_platform: platform,
    vk_is_favorite: favorite ? '1' : '0',
    ...(ok && { vk_client: 'ok', vk_ok_app_id: ok.appId, vk_ok_user_id: ok.userId }),
    // Odnoklassniki says milliseconds where VK says seconds.
    vk_ts: String(ok ? at : Math.floor(at / 1000)),
  }
}

/**
 * The launch string with its signature, as VK makes it: the `vk_` parameters sorted by code unit, joined as a query,
 * HMAC-SHA256 with the app's protected key, base64url without padding.
 */
export async function signLaunch(params: LaunchParams, secret: string): Promise<string> {
  const pairs = Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const signed = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `${signed}&sign=${await hmac(signed, secret)}`
}

async function hmac(text: string, secret: string): Promise<string> {
  const bytes = new TextEncoder()
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), how, false, ['sign'])
  return base64url(await crypto.subtle.sign('HMAC', key, bytes.encode(text)))
}
