import type { CatalogSort } from '#domain/contract/products.ts'

import { bilingual } from './bilingual.ts'

/** The orders that the catalogue may stand in; said when somebody wants another. */
export const sortWords = bilingual<Readonly<Record<CatalogSort, string>>>({
  ru: {
    recommended: 'Сначала рекомендуемые',
    cheap: 'Сначала дешёвые',
    dear: 'Сначала дорогие',
    new: 'Сначала новые',
  },
  en: {
    recommended: 'Recommended first',
    cheap: 'Cheapest first',
    dear: 'Most expensive first',
    new: 'Newest first',
  },
})
