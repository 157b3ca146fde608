import { ErrorScreen } from './ErrorScreen.tsx'
import { Look } from './Look.tsx'
import { Shell } from './Shell.tsx'
import type { Shop } from './shop/openShop.ts'
import { ShopProvider } from './shop/ShopProvider.tsx'

export function App({ shop }: { shop: Shop }) {
  return (
    <ShopProvider value={shop}>
      <Look host={shop.host}>
        <ErrorScreen>
          <Shell />
        </ErrorScreen>
      </Look>
    </ShopProvider>
  )
}
