import { type Device, isIos } from '../../host/devices.ts'

/** As tall as a phone's keyboard is in portrait. The stylesheet draws as much. */
export const KEYBOARD = 290

/**
 * Where on a phone the mini-app's page is. On iOS it lies under everything, and is told what to keep free; elsewhere
 * the system takes its bar off the top, and a keyboard makes the page shorter.
 */
export function roomOn(device: Device, keyboard: boolean): { top: number; bottom: number } {
  const { insets } = device
  if (isIos(device)) return { top: 0, bottom: 0 }
  return { top: insets.top, bottom: keyboard ? KEYBOARD : insets.bottom }
}
