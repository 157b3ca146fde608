import type { VariantView } from '#domain/contract/products.ts'

import { useMe } from '../../shop/ShopProvider.tsx'
import { text } from '../../text/product.ts'

/** Why this variant cannot be bought here at all, or null when it can. */
export function useWhyClosed({ left }: VariantView): string | null {
  const me = useMe()
  if (!me) return text.guest
  return left > 0 ? null : text.soldOut
}
