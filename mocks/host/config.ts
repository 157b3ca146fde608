import type { ParentConfigData } from '@vkontakte/vk-bridge'

import { type Device, isIos } from './devices.ts'

type Around = Readonly<{
  device: Device
  appId: string
  scheme: 'light' | 'dark'
  /** Of the window around the mini-app. */
  viewport: Readonly<{ width: number; height: number }>
  /** How much of the screen the keyboard covers. */
  keyboard: number
}>

const PHONE = { light: 'bright_light', dark: 'space_gray' } as const
const DESKTOP = { light: 'vkcom_light', dark: 'vkcom_dark' } as const

/** What a client says of the looks around it, in `UpdateConfig` and when it is asked. */
export function configOf({ device, appId, scheme, viewport, keyboard }: Around): ParentConfigData {
  const { kind, client, insets } = device
  const common = {
    app_id: appId,
    appearance: scheme,
    scheme: (kind === 'desktop' ? DESKTOP : PHONE)[scheme],
  }
  if (kind === 'native') {
    // The bridge's types have not heard of Odnoklassniki's app.
    const app = (client === 'ok' ? 'ok' : 'vkclient') as 'vkclient'
    if (!isIos(device)) return { ...common, app }
    // On iOS the keyboard lies over the mini-app and counts as its bottom edge; elsewhere the screen becomes smaller.
    return { ...common, app, insets: { ...insets, bottom: Math.max(insets.bottom, keyboard) } }
  }
  const site = {
    ...common,
    viewport_width: viewport.width,
    viewport_height: viewport.height,
    api_host: 'api.vk.ru',
  }
  return kind === 'mobile'
    ? { ...site, adaptivity: 'force_mobile' }
    : { ...site, adaptivity: 'adaptive', is_layer: true }
}
