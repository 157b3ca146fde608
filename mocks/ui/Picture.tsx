import type { PictureView } from '#domain/contract/pictures.ts'
import { fileOf } from '#domain/picture.ts'

import { useSurroundings } from './surroundings.ts'

/** A picture of the shop in the width that fits. What it shows stands in words beside it. */
export function Picture({
  picture,
  sizes,
  className,
}: {
  picture: PictureView | null
  sizes: string
  className: string | undefined
}) {
  const { filesBase } = useSurroundings()
  if (!picture) return <span className={className} />
  const { width, height, widths } = picture
  const set = (format: 'avif' | 'webp') =>
    widths.map((one) => `${fileOf(picture, filesBase, { format, width: one })} ${one}w`).join(', ')
  return (
    <picture className={className}>
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <img srcSet={set('webp')} sizes={sizes} width={width} height={height} alt="" loading="lazy" decoding="async" />
    </picture>
  )
}
