import { isThere, type Letter } from './methods.ts'

export type DeviceId = 'ios' | 'android' | 'mobile-web' | 'desktop-web' | 'ok-phone' | 'ok-web'

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
  /** What the system keeps for itself at the edges of the screen. Clients on iOS alone tell the mini-app of it. */
  insets: Insets
  supports: (method: string) => boolean
}>

const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

type Made = Omit<Device, 'supports'> & Readonly<{ letter: Letter }>

const device = ({ letter, ...made }: Made): Device => ({
  ...made,
  supports: (method) => isThere(method, made.client, letter),
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
    insets: NONE,
  }),
}
