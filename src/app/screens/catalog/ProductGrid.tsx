import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'

import type { ProductCard as Product } from '#domain/contract/products.ts'

import type { More } from '../../shop/usePages.ts'
import { EndOfList } from '../../ui/EndOfList.tsx'
import { ProductRow } from './ProductRow.tsx'
import { useColumns } from './useColumns.ts'

import styles from './catalog.module.css'

/** What comes with the launch is drawn as it is: a first screen needs no scroller, and should not wait for its code. */
const FIRST_PAGE = 24

/** No row is lower, in pixels. */
const LOWEST_ROW = 280

const FurtherRows = lazy(async () => ({ default: (await import('./FurtherRows.tsx')).FurtherRows }))

type ProductGridProps = Readonly<{
  /** What list this is: the heights of its rows are kept while other screens are shown. */
  listed: string
  products: readonly Product[]
  more: More
  /** What else comes in below the first screenful. */
  between: ReactNode
}>

/** Rows of cards. Of what follows the first page only the rows near the screen are in the document. */
export function ProductGrid({ listed, products, more, between }: ProductGridProps) {
  const grid = useRef<HTMLDivElement>(null)
  const columns = useColumns(grid)
  const rows = rowsOf(products, columns)
  const first = Math.ceil(FIRST_PAGE / columns)
  const further = rows.slice(first)
  const [screenful] = useState(() => Math.ceil(window.innerHeight / LOWEST_ROW))
  const draw = (row: readonly Product[]) => (
    <ProductRow key={row[0]?.id} row={row} columns={columns} urgent={row === rows[0]} />
  )
  return (
    <div ref={grid} className={styles['grid']}>
      {rows.slice(0, screenful).map(draw)}
      {between}
      {rows.slice(screenful, first).map(draw)}
      <Suspense>
        {further.length > 0 && <FurtherRows listed={`${listed} ${columns}`} rows={further} columns={columns} />}
      </Suspense>
      <EndOfList key={products.length} more={more} />
    </div>
  )
}

function rowsOf(products: readonly Product[], columns: number): readonly (readonly Product[])[] {
  return Array.from({ length: Math.ceil(products.length / columns) }, (_, row) =>
    products.slice(row * columns, (row + 1) * columns),
  )
}
