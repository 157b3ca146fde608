import type { PictureView } from '#domain/contract/pictures.ts'

type File = Readonly<{ format: 'avif' | 'webp'; /** At least so wide, where there is such a one. */ width: number }>

/** The address of one of a picture's files. */
export function addressOf(
  { key, widths, width: own }: PictureView,
  filesBase: string,
  { format, width }: File,
): string {
  const best = widths.find((size) => size >= width) ?? widths.at(-1) ?? own
  return `${filesBase.replace(/\/$/, '')}/${key}-${best}.${format}`
}
