import { Gallery } from '@vkontakte/vkui'
import { Suspense, useState } from 'react'

import type { PictureView } from '#domain/contract/pictures.ts'

import { text } from '../../text/product.ts'
import { Picture } from '../../ui/Picture.tsx'
import { whenItComes } from '../../ui/whenItComes.ts'
import { useLookingClosely } from './useLookingClosely.ts'

import styles from './product.module.css'

const PictureViewer = whenItComes(async () => (await import('./PictureViewer.tsx')).PictureViewer)
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

  const { look, viewing } = useLookingClosely(pictures)
  const viewer = viewing !== null && (
    <Suspense>
      <PictureViewer pictures={pictures} name={name} first={viewing} />
    </Suspense>
  )
  const shown = pictures.map((picture, at) => (
    <button
      key={picture.key}
      type="button"
      className={styles['closer']}
      aria-label={text.closer(name)}
      onClick={() => look(at)}
    >
      <Picture picture={picture} alt="" sizes={SIZES} urgent={at === 0} />
    </button>
  ))

  if (pictures.length <= 1) {
    return (
      <div className={styles['gallery']}>
        {shown[0] ?? <Picture picture={null} alt={name} sizes={SIZES} />}
        {viewer}
      </div>
    )
  }
  return (
    // A Gallery is not there yet when its screen is first laid out; its place is, or whoever comes back lands elsewhere.
    <div className={styles['gallery']}>
      <Gallery
        className={styles['pictures']}
        slideWidth="100%"
        bullets="dark"
        showArrows
        slideIndex={Math.min(slide, pictures.length - 1)}
        onChange={setSlide}
        aria-label={text.pictures}
        arrowPrevLabel={text.previousPicture}
        arrowNextLabel={text.nextPicture}
        slideLabel={(at, of) => text.picture(at + 1, of)}
      >
        {shown}
      </Gallery>
      {viewer}
    </div>
  )
}
