import * as v from 'valibot'

import { type DeviceId, devices, type Size, sizeOf, wordOf } from '../host/devices.ts'
import { type Mood, moodOf } from '../mood.ts'

const Scheme = v.picklist(['light', 'dark'])
const Language = v.picklist(['ru', 'en'])
export type Scheme = v.InferOutput<typeof Scheme>
export type Language = v.InferOutput<typeof Language>

/** How the network is played in this window: with a device in one's hand, in a light, in a language, in a mood. */
export type Play = Readonly<{
  /** Null: whatever the real screen is. */
  device: DeviceId | null
  /** Null: the device's own. */
  size: Size | null
  /** Null, here and below: as was chosen before, else as the browser is. */
  scheme: Scheme | null
  language: Language | null
  /** Whether the device's keyboard is out. */
  keyboard: boolean
  mood: Mood
  /** Whether the log of the bridge stands beside. */
  log: boolean
  /** What the world in this page has grown from; null: what worlds grow from. */
  seed: string | null
}>

/** Short words for addresses that people type. */
const shortly: Readonly<Record<string, DeviceId>> = {
  iphone: 'ios',
  tablet: 'ipad',
  phone: 'android',
  mobile: 'mobile-web',
  web: 'desktop-web',
  desktop: 'desktop-web',
  ok: 'ok-phone',
}

/** `?device=ok-phone&theme=dark&lang=en&mood=slow,pay-late`: what an address says of the play; beside it stands who is where. */
export function playIn(search: string): Play {
  const query = new URLSearchParams(search)
  const one = <T>(schema: v.GenericSchema<unknown, T>, name: string): T | null => {
    const read = v.safeParse(schema, query.get(name))
    return read.success ? read.output : null
  }
  return {
    device: deviceOf(query.get('device') ?? ''),
    size: sizeOf(query.get('size') ?? ''),
    scheme: one(Scheme, 'theme'),
    language: one(Language, 'lang'),
    keyboard: query.has('keyboard'),
    mood: moodOf(query.get('mood') ?? ''),
    log: query.has('log'),
    seed: query.get('seed') || null,
  }
}

export function writePlay(
  query: URLSearchParams,
  { device, size, scheme, language, keyboard, mood, log, seed }: Play,
): void {
  if (device !== null) query.set('device', device)
  if (size !== null) query.set('size', wordOf(size))
  if (scheme !== null) query.set('theme', scheme)
  if (language !== null) query.set('lang', language)
  if (keyboard) query.set('keyboard', '1')
  if (mood.length > 0) query.set('mood', mood.join(','))
  if (log) query.set('log', '1')
  if (seed !== null) query.set('seed', seed)
}

function deviceOf(word: string): DeviceId | null {
  if (word in devices) return word as DeviceId
  return shortly[word] ?? null
}
