import type { ReactNode } from 'react'

import type { PictureView } from '#domain/contract/pictures.ts'
import type { ProductId } from '#domain/ids.ts'

import { PageLink } from './PageLink.tsx'
import { Picture } from './Picture.tsx'

import styles from './Thing.module.css'

type ThingProps = Readonly<{
  productId: ProductId
  name: string
  /** Empty where there is one variant. */
  variant: string
  picture: PictureView | null
  size: 's' | 'm'
  children?: ReactNode
}>

/** One of the things that are being bought: what it looks like, what it is called, and what there is to say of it. */
export function Thing({ productId, name, variant, picture, size, children }: ThingProps) {
  return (
    <div className={size === 's' ? `${styles['thing']} ${styles['small']}` : styles['thing']}>
      <span className={styles['picture']}>
        <Picture picture={picture} alt="" sizes={size === 's' ? '56px' : '88px'} />
      </span>
      <div className={styles['about']}>
        <PageLink to={{ screen: 'product', productId }} className={styles['name']}>
          {name}
        </PageLink>
        {variant !== '' && <span className={styles['variant']}>{variant}</span>}
        {children}
      </div>
    </div>
  )
}
