import { Panel } from '@vkontakte/vkui'

import { getProduct } from '#domain/contract/products.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/product.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { OfflineBanner } from '../../ui/OfflineBanner.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { ProductDetails } from './ProductDetails.tsx'
import { ProductSkeleton } from './ProductSkeleton.tsx'

export function ProductScreen({ id, page: { productId } }: ScreenProps<'product'>) {
  const product = useAnswer(getProduct, { productId })
  return (
    <Panel id={id}>
      <ScreenHeader>{text.title}</ScreenHeader>
      {product.kind === 'waiting' && <ProductSkeleton />}
      {product.kind === 'failed' && <FailureCard failure={product.failure} retry={product.retry} />}
      {product.kind === 'ready' && (
        <>
          <OfflineBanner outdated={product.outdated} retry={product.retry} />
          <ProductDetails key={productId} product={product.value} />
        </>
      )}
    </Panel>
  )
}
