import { type RefObject, useLayoutEffect, useState } from 'react'

/** Two cards side by side on a phone, more where there is room: what `auto-fill` in catalog.module.css comes to. */
export const columnsIn = (width: number): number => Math.max(2, Math.floor((width + GAP) / (NARROWEST + GAP)))

const GAP = 12
const NARROWEST = 188

export function useColumns(grid: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(() => columnsIn(document.documentElement.clientWidth))
  useLayoutEffect(() => {
    const element = grid.current
    if (!element) return undefined
    const measure = () => setColumns(columnsIn(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [grid])
  return columns
}
