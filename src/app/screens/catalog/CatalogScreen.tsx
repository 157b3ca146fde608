import { Panel } from '@vkontakte/vkui'
import { lazy, Suspense, useRef, useState } from 'react'

import { listProducts } from '#domain/contract/products.ts'

import { turn } from '../../navigation/navigator.ts'
import type { PageOf } from '../../navigation/page.ts'
import { useShown } from '../../navigation/useShown.ts'
import type { ScreenProps } from '../../screenProps.ts'
import { catalogInput } from '../../shop/catalogInput.ts'
import { useCatalogSort } from '../../shop/catalogSort.ts'
import { usePages } from '../../shop/usePages.ts'
import { text as shell } from '../../text/shell.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { TabHeader } from '../../ui/TabHeader.tsx'
import { GridSkeleton } from './GridSkeleton.tsx'
import { ProductGrid } from './ProductGrid.tsx'
import { SearchField } from './SearchField.tsx'
import { Shelves } from './Shelves.tsx'

const EmptyShelf = lazy(async () => ({ default: (await import('./EmptyShelf.tsx')).EmptyShelf }))
const TopOfList = lazy(async () => ({ default: (await import('./TopOfList.tsx')).TopOfList }))
const ClosingSoon = lazy(async () => ({ default: (await import('./ClosingSoon.tsx')).ClosingSoon }))
const SortSheet = lazy(async () => ({ default: (await import('./SortSheet.tsx')).SortSheet }))

export function CatalogScreen({ id, page }: ScreenProps<'catalog'>) {
  const controls = useRef<HTMLDivElement>(null)
  const [sorting, setSorting] = useState(false)
  const { category, query } = page
  const show = (changed: Partial<PageOf<'catalog'>>) => {
    const next = { ...page, ...changed }
    if (next.query !== query || next.category !== category) turn(next)
  }

  return (
    <Panel id={id}>
      <TabHeader>{shell.tabs.catalog}</TabHeader>
      <div ref={controls}>
        <SearchField
          query={query}
          search={(typed) => show({ query: typed })}
          chooseSort={() => setSorting(true)}
          shown={useShown().page.screen === 'catalog'}
        />
      </div>
      <Shelves chosen={category} choose={(shelf) => show({ category: shelf })} />
      <Products page={page} />
      <Suspense>{sorting && <SortSheet beside={controls} close={() => setSorting(false)} />}</Suspense>
    </Panel>
  )
}

function Products({ page }: { page: PageOf<'catalog'> }) {
  const sort = useCatalogSort((state) => state.sort)
  const input = catalogInput(page, sort)
  const products = usePages(listProducts, input)

  switch (products.kind) {
    case 'waiting':
      return <GridSkeleton />
    case 'failed':
      return <FailureCard failure={products.failure} retry={products.retry} />
    case 'ready':
      if (products.value.length === 0)
        return (
          <Suspense fallback={<GridSkeleton />}>
            <EmptyShelf query={page.query} />
          </Suspense>
        )
      return (
        <>
          <Suspense>
            <TopOfList list={products} />
          </Suspense>
          <ProductGrid
            listed={JSON.stringify(input)}
            products={products.value}
            more={products.more}
            between={
              // Whoever chose a category or searches is looking for something else.
              <Suspense>{!page.category && !page.query && <ClosingSoon />}</Suspense>
            }
          />
        </>
      )
  }
}
