type Picture = Readonly<{ key: string; width: number; widths: readonly number[] }>
type File = Readonly<{ format: 'avif' | 'webp'; width: number }>

/** The address of a picture's file, one of those that its widths name. */
export const fileOf = ({ key }: Pick<Picture, 'key'>, filesBase: string, { format, width }: File): string =>
  `${filesBase.replace(/\/$/, '')}/${key}-${width}.${format}`

/** The least of a picture's widths that is at least so many pixels; the largest where none is. */
export const widthFor = ({ widths, width }: Picture, wanted: number): number =>
  widths.find((one) => one >= wanted) ?? widths.at(-1) ?? width
