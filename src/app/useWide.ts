import { useSyncExternalStore } from 'react'

import { useHost } from './shop/ShopProvider.tsx'

/** From where VKUI speaks of tablets, and our stylesheets with it. */
const TABLET = '(min-width: 768px)'

const wide = () => matchMedia(TABLET).matches
const onResize = (tell: () => void) => {
  const query = matchMedia(TABLET)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

/** Whether the tabs have room beside the screen; a host may ask for a phone's layout whatever the width. */
export function useWide(): boolean {
  const host = useHost()
  const { layout } = useSyncExternalStore(host.onLook, host.look)
  const roomy = useSyncExternalStore(onResize, wide)
  return roomy && layout !== 'mobile' && layout !== 'compact'
}
