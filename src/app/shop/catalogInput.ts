import type { InputOf } from '#domain/contract/endpoint.ts'
import type { CatalogSort, listProducts } from '#domain/contract/products.ts'
import type { CategoryId } from '#domain/ids.ts'

type Shelf = Readonly<{ category: CategoryId | null; query: string }>

/** The list of products that a shelf of the catalogue shows. */
export const catalogInput = ({ category, query }: Shelf, sort: CatalogSort): InputOf<typeof listProducts> => ({
  ...(category && { category }),
  ...(query.trim() !== '' && { q: query.trim() }),
  sort,
})
