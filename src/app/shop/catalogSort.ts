import { create } from 'zustand'

import type { CatalogSort } from '#domain/contract/products.ts'

/** In which order this person looks through the catalogue, until they leave. */
export const useCatalogSort = create<{ sort: CatalogSort }>(() => ({ sort: 'recommended' }))

export const chooseSort = (sort: CatalogSort): void => useCatalogSort.setState({ sort })
