import { ActionSheet, ActionSheetItem } from '@vkontakte/vkui'
import type { RefObject } from 'react'

import { CatalogSort } from '#domain/contract/products.ts'

import { chooseSort, useCatalogSort } from '../../shop/catalogSort.ts'
import { text } from '../../text/catalog.ts'
import { sortWords } from '../../text/sorting.ts'
import { useClosing } from '../../ui/useClosing.ts'

type SortSheetProps = Readonly<{ beside: RefObject<HTMLElement | null>; close: () => void }>

export function SortSheet({ beside, close }: SortSheetProps) {
  const chosen = useCatalogSort(({ sort }) => sort)
  const closing = useClosing(close)
  return (
    <ActionSheet usePortal toggleRef={beside} {...closing} title={text.sort} placement="bottom-end">
      {CatalogSort.options.map((sort) => (
        <ActionSheetItem
          key={sort}
          selectable
          checked={sort === chosen}
          name="sort"
          value={sort}
          onChange={() => chooseSort(sort)}
        >
          {sortWords[sort]}
        </ActionSheetItem>
      ))}
    </ActionSheet>
  )
}
