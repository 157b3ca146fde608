import { useMemo } from 'react'

import { type Device, devices, sized } from '../host/devices.ts'
import { usePlay } from './address.ts'

/** The widest screen that is still a phone's. The stylesheets ask the same in their container queries. */
const PHONE = 720
/** The narrowest that a desktop's site is drawn for. */
const DESKTOP = 1024
/** A real screen as narrow as this is a phone itself: the device fills it, with nothing drawn around. */
const HAND = 480

export type Held = Readonly<{
  device: Device
  /** How much smaller it is drawn than it is, so that all of it is seen. */
  zoom: number
  /** Whether it stands on the table, with a body around; else it is the whole of the real screen. */
  hasBody: boolean
}>

type Room = Readonly<{ width: number; height: number }>

/** The device that is played on in so much room; null until the room has been measured. */
export function useDevice(room: Room | null): Held | null {
  const play = usePlay()
  const isNarrow = room !== null && room.width <= PHONE
  const device = useMemo(() => {
    if (play.device === null) return devices[isNarrow ? 'mobile-web' : 'desktop-web']
    return play.size ? sized(devices[play.device], play.size) : devices[play.device]
  }, [play.device, play.size, isNarrow])
  if (!room) return null
  const { width, height } = device
  if (play.device === null) return { device, zoom: 1, hasBody: false }
  if (width === null || height === null) {
    return { device, zoom: Math.min(1, room.width / DESKTOP), hasBody: false }
  }
  if (room.width <= HAND) return { device, zoom: 1, hasBody: false }
  return { device, zoom: Math.min(1, (room.width - MARGIN) / width, (room.height - MARGIN) / height), hasBody: true }
}

/** Of the table around the device. */
const MARGIN = 32
