import { isThere, type Letter, type Method } from './methods.ts'

export type DeviceId = 'ios' | 'ipad' | 'android' | 'mobile-web' | 'desktop-web' | 'ok-phone' | 'ok-web'

/** In CSS pixels. */
export type Size = Readonly<{ width: number; height: number }>

type Insets = Readonly<{ top: number; right: number; bottom: number; left: number }>

/** Something that a network's client runs on: how large it is, what the client calls itself, which methods it has. */
export type Device = Readonly<{
  id: DeviceId
  client: 'vk' | 'ok'
  /** `vk_platform`: https://dev.vk.com/ru/mini-apps/development/launch-params */
  platform: string
  kind: 'native' | 'mobile' | 'desktop'
  /** In CSS pixels; null where the window decides. */
  width: number | null
  height: number | null
  /** What else there is of its kind, to be chosen from. */
  sizes: readonly Size[]
  /** What the system keeps for itself at the edges of the screen. Clients on iOS alone tell the mini-app of it. */
  insets: Insets
  supports: (method: string) => boolean
}>

const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 }
/** An iPhone with a button under its screen has nothing drawn at its foot. */
const WITH_BUTTON: Insets = { ...NONE, top: 20 }
const LAST_WITH_BUTTON = 736

const sizes = (...written: readonly string[]): readonly Size[] => written.flatMap((size) => sizeOf(size) ?? [])
const PHONES = sizes('320x568', '360x640', '360x800', '375x667', '390x844', '412x915', '430x932')
const TABLETS = sizes('744x1133', '768x1024', '820x1180', '1024x768', '1024x1366')
const DESKTOPS = sizes('1024x768', '1280x800', '1440x900', '1920x1080')

type Made = Omit<Device, 'supports' | 'sizes'> &
  Readonly<{ letter: Letter; sizes?: Device['sizes']; lacks?: readonly Method[] }>

const device = ({ letter, lacks = [], sizes = PHONES, ...made }: Made): Device => ({
  ...made,
  sizes,
  supports: (method) => isThere(method, made.client, letter) && !lacks.some((one) => one === method),
})

export const devices: Readonly<Record<DeviceId, Device>> = {
  ios: device({
    id: 'ios',
    client: 'vk',
    platform: 'mobile_iphone',
    kind: 'native',
    letter: 'i',
    width: 390,
    height: 844,
    insets: { top: 47, right: 0, bottom: 34, left: 0 },
  }),
  ipad: device({
    id: 'ipad',
    client: 'vk',
    platform: 'mobile_ipad',
    kind: 'native',
    letter: 'i',
    lacks: ['VKWebAppShowStoryBox'],
    width: 768,
    height: 1024,
    sizes: TABLETS,
    insets: { ...NONE, top: 24, bottom: 20 },
  }),
  android: device({
    id: 'android',
    client: 'vk',
    platform: 'mobile_android',
    kind: 'native',
    letter: 'A',
    width: 412,
    height: 915,
    insets: { ...NONE, top: 24 },
  }),
  'mobile-web': device({
    id: 'mobile-web',
    client: 'vk',
    platform: 'mobile_web',
    kind: 'mobile',
    letter: 'm',
    width: 390,
    height: 664,
    insets: NONE,
  }),
  'desktop-web': device({
    id: 'desktop-web',
    client: 'vk',
    platform: 'desktop_web',
    kind: 'desktop',
    letter: 'W',
    width: null,
    height: null,
    sizes: DESKTOPS,
    insets: NONE,
  }),
  'ok-phone': device({
    id: 'ok-phone',
    client: 'ok',
    platform: 'mobile_android_ok',
    kind: 'native',
    letter: 'A',
    width: 360,
    height: 800,
    insets: { ...NONE, top: 24 },
  }),
  'ok-web': device({
    id: 'ok-web',
    client: 'ok',
    platform: 'desktop_web_ok',
    kind: 'desktop',
    letter: 'W',
    width: null,
    height: null,
    sizes: DESKTOPS,
    insets: NONE,
  }),
}

export const isIos = ({ platform }: Device): boolean => /iphone|ipad/.test(platform)

/** `320x568`, as addresses have it; null when it is the size of nothing. */
export function sizeOf(word: string): Size | null {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(word) ?? []
  return width && height ? { width: Number(width), height: Number(height) } : null
}

export const wordOf = ({ width, height }: Size): string => `${width}x${height}`

/** The same client on a screen of this size. */
export function sized(held: Device, size: Size): Device {
  const hasButton = held.id === 'ios' && size.height <= LAST_WITH_BUTTON
  return { ...held, ...size, insets: hasButton ? WITH_BUTTON : held.insets }
}
