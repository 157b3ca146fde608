import type { QueryClient } from '@tanstack/react-query'

import { getGroup } from '#domain/contract/groupBuys.ts'
import type { FirstScreen } from '#domain/contract/launch.ts'
import { type CategoryView, getProduct, listCategories, listProducts } from '#domain/contract/products.ts'
import { placeOf } from '#domain/place.ts'

import { answerKey, pagesKey } from './answerKey.ts'
import { catalogInput } from './catalogInput.ts'

type Opened = { fragment: string; categories: readonly CategoryView[] }

/** Puts what came with the launch where the screens look for it, so that the first one asks for nothing. */
export function seedFirstScreen(
  answers: QueryClient,
  first: FirstScreen | null,
  { fragment, categories }: Opened,
): void {
  answers.setQueryData(answerKey(listCategories, {}), categories)
  switch (first?.screen) {
    case 'catalog': {
      const place = placeOf(fragment)
      const input = catalogInput(place?.screen === 'catalog' ? place : FRONT_DOOR, 'recommended')
      return void answers.setQueryData(pagesKey(listProducts, input), { pages: [first.page], pageParams: [null] })
    }
    case 'product':
      return void answers.setQueryData(answerKey(getProduct, { productId: first.product.id }), first.product)
    case 'group':
      return void answers.setQueryData(answerKey(getGroup, { groupId: first.view.group.id }), first.view)
    case undefined:
  }
}

const FRONT_DOOR = { category: null, query: '' }
