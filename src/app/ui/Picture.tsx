import { thumbHashToAverageRGBA } from 'thumbhash'

import type { PictureView } from '#domain/contract/pictures.ts'
import { fileOf } from '#domain/picture.ts'

import { useShopView } from '../shop/ShopProvider.tsx'

import styles from './Picture.module.css'

type PictureProps = Readonly<{
  /** Null until the shop has a picture: its place stays empty. */
  picture: PictureView | null
  /** What is on it; empty where the words beside it say the same. */
  alt: string
  /** How wide it is drawn, as the `sizes` attribute says it. */
  sizes: string
  /** Of the first things seen: fetched before others. */
  urgent?: boolean
}>

/** A picture in the width that the screen needs; its place has the right shape and colour before it comes. */
export function Picture({ picture, alt, sizes, urgent = false }: PictureProps) {
  const shop = useShopView()
  if (!picture || !shop) return <span className={styles['empty']} />

  const { width, height, widths, thumbhash } = picture
  const at = (format: 'avif' | 'webp', size: number) => fileOf(picture, shop.filesBase, { format, width: size })
  const set = (format: 'avif' | 'webp') => widths.map((size) => `${at(format, size)} ${size}w`).join(', ')
  return (
    <picture>
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <img
        className={styles['picture']}
        style={{ backgroundColor: colourOf(thumbhash) }}
        src={at('webp', widths.at(-1) ?? width)}
        srcSet={set('webp')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        decoding="async"
        fetchPriority={urgent ? 'high' : 'auto'}
        loading={urgent ? 'eager' : 'lazy'}
      />
    </picture>
  )
}

/** The picture's own average colour. */
function colourOf(thumbhash: string): string {
  const { r, g, b, a } = thumbHashToAverageRGBA(Uint8Array.from(atob(thumbhash), (char) => char.charCodeAt(0)))
  const byte = (part: number) => Math.round(part * 255)
  return `rgb(${byte(r)} ${byte(g)} ${byte(b)} / ${a})`
}
