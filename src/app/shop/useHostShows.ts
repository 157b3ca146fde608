import { useEffect, useState } from 'react'

import { useHost } from './ShopProvider.tsx'

/** Whether the host shows the app: phones keep it running behind other screens, where nobody looks at it. */
export function useHostShows(): boolean {
  const host = useHost()
  const [shows, setShows] = useState(true)
  useEffect(() => host.onSeen(setShows), [host])
  return shows
}
