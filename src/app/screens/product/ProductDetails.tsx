import { Group, Header, Paragraph, Title } from '@vkontakte/vkui'
import { useState } from 'react'

import type { ProductView } from '#domain/contract/products.ts'

import { useViewTold } from '../../shop/usePixel.ts'
import { text } from '../../text/product.ts'
import { AboutLink } from '../../ui/AboutLink.tsx'
import { Price } from '../../ui/Price.tsx'
import { Stars } from '../../ui/Stars.tsx'
import { BuyBar } from './BuyBar.tsx'
import { NewestReviews } from './NewestReviews.tsx'
import { ProductGallery } from './ProductGallery.tsx'
import { ProductParams } from './ProductParams.tsx'
import { ShareButton } from './ShareButton.tsx'
import { Together } from './Together.tsx'
import { VariantChips } from './VariantChips.tsx'
import { firstVariant } from './variantChoice.ts'

import styles from './product.module.css'

export function ProductDetails({ product }: { product: ProductView }) {
  const { variants, pictures, name, vendor, rating, description, params } = product
  const [chosen, setChosen] = useState(() => firstVariant(variants)?.id ?? null)
  const variant = variants.find(({ id }) => id === chosen) ?? firstVariant(variants)
  useViewTold(product.id, variant?.price)
  if (!variant) return null

  return (
    <>
      <Group className={styles['page']}>
        <ProductGallery pictures={pictures} name={name} first={variant.picture} />
        <div className={styles['facts']}>
          <Price price={variant.price} oldPrice={variant.oldPrice} size="l" />
          <Title level="2" Component="h2">
            {name}
          </Title>
          <span className={styles['line']}>
            {vendor}
            {rating && <Stars rating={rating} />}
          </span>
          <VariantChips variants={variants} shown={variant} choose={({ id }) => setChosen(id)} />
          <ShareButton product={product} variant={variant} />
        </div>
      </Group>
      <Together product={product} variant={variant} />
      {description && (
        <Group header={<Header>{text.description}</Header>}>
          <Paragraph Component="p" className={styles['prose']}>
            {description}
          </Paragraph>
        </Group>
      )}
      <ProductParams params={params} />
      <NewestReviews product={product} />
      <AboutLink />
      <BuyBar product={product} variant={variant} />
    </>
  )
}
