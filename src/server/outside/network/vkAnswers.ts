import type { Told } from './socialNetwork.ts'
import { VkRefused } from './vkApi.ts'

/**
 * What a refusal of VK comes to for whoever was to be told (https://dev.vk.com/ru/reference/errors). One that is not
 * here is thrown on: VK is busy or down, or the shop's token is wrong, which its owner has to see.
 */
const COMES_TO: Readonly<Record<number, Told>> = {
  /** Flood control, and the day's limit of the method. */
  9: 'later',
  29: 'later',
  /** Blacklisted by them, not allowed by them, their privacy settings. */
  900: 'denied',
  901: 'denied',
  902: 'denied',
  /** Deleted or blocked. */
  18: 'never',
}

/** What an error of a single recipient comes to in an answer to `notifications.sendMessage`. */
const OF_RECIPIENT: Readonly<Record<number, Told>> = {
  /** Notifications are off, or the mini-app was removed. */
  1: 'denied',
  4: 'denied',
  /** The limits of the hour and of the day. */
  2: 'later',
  3: 'later',
}

export const toldRecipient = (code: number): Told => OF_RECIPIENT[code] ?? 'later'

/** What asking VK came to, with its refusals read. */
export async function toldBy(asking: Promise<Told>): Promise<Told> {
  try {
    return await asking
  } catch (error) {
    const told = error instanceof VkRefused ? COMES_TO[error.code] : undefined
    if (told === undefined) throw error
    return told
  }
}

/** VK drops a second message with the same `random_id`, which is a number of 31 bits other than nought. */
export async function randomIdOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return String(new DataView(digest).getUint32(0) >>> 1 || 1)
}

export const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
