import { memo } from 'react'

import type { ProductCard as Product } from '#domain/contract/products.ts'

import { text } from '../text/catalog.ts'
import { roubles } from '../text/money.ts'
import { PageLink } from './PageLink.tsx'
import { Picture } from './Picture.tsx'
import { Price } from './Price.tsx'
import { Stars } from './Stars.tsx'

import styles from './ProductCard.module.css'

type ProductCardProps = Readonly<{ product: Product; sizes: string; urgent: boolean }>

/** A product in a list, with the price alone and the price together. */
export const ProductCard = memo(function ProductCard({ product, sizes, urgent }: ProductCardProps) {
  const { id, name, price, oldPrice, together, inStock, rating, picture } = product
  return (
    <PageLink to={{ screen: 'product', productId: id }} className={styles['card']} borderRadiusMode="inherit">
      <span className={inStock ? styles['picture'] : styles['pictureOfSoldOut']}>
        <Picture picture={picture} alt="" sizes={sizes} urgent={urgent} />
        {!inStock && <span className={styles['soldOut']}>{text.soldOut}</span>}
      </span>
      <Price price={price} oldPrice={oldPrice} />
      {together && (
        <span className={styles['together']}>
          <b className={styles['togetherPrice']}>{text.together(roubles(together.price))}</b>
          <span className={styles['crowd']}>{text.from(together.crowd)}</span>
        </span>
      )}
      <span className={styles['name']}>{name}</span>
      {rating && <Stars rating={rating} />}
    </PageLink>
  )
})
