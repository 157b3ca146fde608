import { Icon20ShareOutline } from '@vkontakte/icons'
import { Button } from '@vkontakte/vkui'

import type { ProductView } from '#domain/contract/products.ts'
import { fragmentOf } from '#domain/place.ts'

import { useHost, useShopView } from '../../shop/ShopProvider.tsx'
import { text } from '../../text/product.ts'
import { notify } from '../../ui/notice.ts'

/** Sends a link to this product; where nothing can be sent, it is copied. */
export function ShareButton({ product }: { product: ProductView }) {
  const host = useHost()
  const shop = useShopView()
  if (!shop) return null

  const link = `${shop.appLink}#${fragmentOf({ screen: 'product', productId: product.id })}`
  const share = async () => {
    const shared = await host.share(link)
    if (shared.kind === 'done' || shared.kind === 'cancelled') return
    const copied = await host.copy(link)
    if (copied.kind === 'done') notify(text.shared)
  }
  return (
    <Button size="l" mode="tertiary" before={<Icon20ShareOutline />} onClick={() => void share()}>
      {text.share}
    </Button>
  )
}
