import { useQuery } from '@tanstack/react-query'

import { cartTotals } from '#domain/cart.ts'
import { getCart } from '#domain/contract/cart.ts'

import { answerKey } from './answerKey.ts'
import { useMe, useShop } from './ShopProvider.tsx'

/** How many units the buyer means to buy; 0 while nobody knows. */
export function useCartUnits(): number {
  const { api } = useShop()
  const known = useMe() !== null
  const { data } = useQuery({
    queryKey: answerKey(getCart, {}),
    queryFn: ({ signal }) => api.call(getCart, {}, { signal }),
    enabled: known,
  })
  return data ? cartTotals(data.lines).units : 0
}
