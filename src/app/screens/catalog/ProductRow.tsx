import type { ProductCard as Product } from '#domain/contract/products.ts'

import { ProductCard } from '../../ui/ProductCard.tsx'

import styles from './catalog.module.css'

type ProductRowProps = Readonly<{ row: readonly Product[]; columns: number; urgent: boolean }>

export function ProductRow({ row, columns, urgent }: ProductRowProps) {
  const sizes = `(min-width: 768px) 220px, ${Math.floor(100 / columns)}vw`
  return (
    <div className={styles['row']}>
      {row.map((product) => (
        <ProductCard key={product.id} product={product} sizes={sizes} urgent={urgent} />
      ))}
    </div>
  )
}
