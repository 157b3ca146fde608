import { Gallery } from '@vkontakte/vkui'
import { useState } from 'react'

import type { PictureView } from '#domain/contract/pictures.ts'

import { text } from '../../text/product.ts'
import { Picture } from '../../ui/Picture.tsx'

import styles from './product.module.css'

const SIZES = '(min-width: 768px) 440px, 100vw'

type ProductGalleryProps = Readonly<{
  pictures: readonly PictureView[]
  name: string
  /** The picture of the chosen variant. */ first: number
}>

export function ProductGallery({ pictures, name, first }: ProductGalleryProps) {
  const [slide, setSlide] = useState(first)
  const [variantsPicture, setVariantsPicture] = useState(first)
  if (variantsPicture !== first) {
    setVariantsPicture(first)
    setSlide(first)
  }

  if (pictures.length <= 1) {
    return (
      <div className={styles['gallery']}>
        <Picture picture={pictures[0] ?? null} alt={name} sizes={SIZES} urgent />
      </div>
    )
  }
  return (
    <Gallery
      className={styles['gallery']}
      slideWidth="100%"
      bullets="dark"
      showArrows
      slideIndex={Math.min(slide, pictures.length - 1)}
      onChange={setSlide}
      aria-label={text.pictures}
      arrowPrevLabel={text.previousPicture}
      arrowNextLabel={text.nextPicture}
      slideLabel={text.picture}
    >
      {pictures.map((picture, at) => (
        <Picture key={picture.key} picture={picture} alt={name} sizes={SIZES} urgent={at === 0} />
      ))}
    </Gallery>
  )
}
