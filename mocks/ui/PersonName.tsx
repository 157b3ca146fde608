import type { ReactNode } from 'react'

import { useColumn } from './column.ts'

type Named = Readonly<{ name: string; className: string | undefined; children: ReactNode }>

/** Whatever is drawn of a person leads to their page. */
export function PersonName({ name, className, children }: Named) {
  const { goTo } = useColumn()
  return (
    <button type="button" className={className} onClick={() => goTo({ kind: 'person', name })}>
      {children}
    </button>
  )
}
