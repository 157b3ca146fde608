import { Icon20ShareOutline } from '@vkontakte/icons'
import { Button } from '@vkontakte/vkui'
import { Suspense } from 'react'

import type { ProductView, VariantView } from '#domain/contract/products.ts'

import { openModal } from '../../navigation/navigator.ts'
import { text } from '../../text/product.ts'
import { SHARE } from '../../ui/share/sheets.ts'
import { productToShare } from '../../ui/share/thingToShare.ts'
import { whenItComes } from '../../ui/whenItComes.ts'

const ShareSheet = whenItComes(async () => (await import('../../ui/share/ShareSheet.tsx')).ShareSheet)

/** Sends a link to this product to whomever one likes. */
export function ShareButton({ product, variant }: { product: ProductView; variant: VariantView }) {
  return (
    <div>
      <Button size="l" mode="tertiary" before={<Icon20ShareOutline />} onClick={() => openModal(SHARE)}>
        {text.share}
      </Button>
      <Suspense>
        <ShareSheet thing={productToShare(product, variant)} />
      </Suspense>
    </div>
  )
}
