import { language } from './language.ts'

const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** «4,6». */
export const starsOf = (stars: number): string => tenths.format(stars)
