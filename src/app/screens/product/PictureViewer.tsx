import { AppRootPortal, Gallery, ModalPage, ModalPageHeader } from '@vkontakte/vkui'
import { useState } from 'react'

import type { PictureView } from '#domain/contract/pictures.ts'

import { closeModal } from '../../navigation/navigator.ts'
import { text } from '../../text/product.ts'
import { Picture } from '../../ui/Picture.tsx'

import styles from './PictureViewer.module.css'

type PictureViewerProps = Readonly<{ pictures: readonly PictureView[]; name: string; first: number }>

/** The product's pictures as large as the screen is. */
export function PictureViewer({ pictures, name, first }: PictureViewerProps) {
  const [slide, setSlide] = useState(first)
  return (
    <AppRootPortal usePortal>
      <ModalPage
        open
        dynamicContentHeight
        size={960}
        header={<ModalPageHeader>{text.picture(slide + 1, pictures.length)}</ModalPageHeader>}
        onClose={closeModal}
      >
        <Gallery
          className={styles['pictures']}
          slideWidth="100%"
          bullets={pictures.length > 1 ? 'dark' : false}
          showArrows={pictures.length > 1}
          slideIndex={slide}
          onChange={setSlide}
          aria-label={text.pictures}
          arrowPrevLabel={text.previousPicture}
          arrowNextLabel={text.nextPicture}
          slideLabel={(at, of) => text.picture(at + 1, of)}
        >
          {pictures.map((picture) => (
            <Picture key={picture.key} picture={picture} alt={name} sizes="(min-width: 960px) 960px, 100vw" />
          ))}
        </Gallery>
      </ModalPage>
    </AppRootPortal>
  )
}
