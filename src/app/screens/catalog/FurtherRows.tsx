import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { type CacheSnapshot, WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua'

import type { ProductCard as Product } from '#domain/contract/products.ts'

import { ProductRow } from './ProductRow.tsx'

type FurtherRowsProps = Readonly<{ listed: string; rows: readonly (readonly Product[])[]; columns: number }>

/** Heights of rows of lists that are off the screen now, so that coming back lands on the same card. */
const heights = new Map<string, CacheSnapshot>()

/** However long the list has become, only the rows near the screen are in the document. */
export function FurtherRows({ listed, rows, columns }: FurtherRowsProps) {
  const list = useRef<WindowVirtualizerHandle>(null)
  const keep = useEffectEvent(() => {
    if (list.current) heights.set(listed, list.current.cache)
  })
  // A plain effect's end comes when the list is gone already.
  useLayoutEffect(() => () => keep(), [])

  const cache = heights.get(listed)
  return (
    <WindowVirtualizer ref={list} key={listed} {...(cache && { cache })} bufferSize={400}>
      {rows.map((row) => (
        <ProductRow key={row[0]?.id} row={row} columns={columns} urgent={false} />
      ))}
    </WindowVirtualizer>
  )
}
