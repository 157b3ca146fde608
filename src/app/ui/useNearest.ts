import { useState } from 'react'

import type { PickupPoint } from '#domain/delivery.ts'
import { mayBeSorted, nearestFirst, type Spot } from '#domain/distance.ts'

import { useHost } from '../shop/ShopProvider.tsx'
import { useSupported } from '../shop/useSupported.ts'
import { useAsking } from './useAsking.ts'

/** The pick-up points, and the question which of them are near. Where the person is stays in this screen's memory. */
export function useNearest(points: readonly PickupPoint[]) {
  const host = useHost()
  const supported = useSupported('whereabouts')
  const [here, setHere] = useState<Spot | null>(null)
  const asking = useAsking(async () => {
    const heard = await host.whereabouts()
    if (heard.kind === 'done') setHere({ lat: heard.lat, long: heard.long })
    return heard
  })
  return {
    ...asking,
    offered: supported && mayBeSorted(points),
    points: here ? nearestFirst(points, here) : points.map((point) => ({ point, metres: null })),
  }
}
