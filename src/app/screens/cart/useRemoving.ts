import { useState } from 'react'

import { addToCart, type CartLineView, getCart, removeCartLine } from '#domain/contract/cart.ts'

import type { Failure } from '../../shop/failure.ts'
import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'

/** Takes lines out of the cart at once, and puts the last one back for those who did not mean it. */
export function useRemoving(): {
  removed: CartLineView | null
  failure: Failure | null
  remove: (line: CartLineView) => void
  putBack: () => void
  forget: () => void
} {
  const removing = useAction(removeCartLine)
  const adding = useAction(addToCart)
  const known = useKnown()
  const [removed, setRemoved] = useState<CartLineView | null>(null)

  return {
    removed,
    failure: removing.failure ?? adding.failure,
    remove: (line) =>
      removing.run({ variantId: line.variantId }, (cart) => {
        known.put(getCart, {}, cart)
        setRemoved(line)
      }),
    putBack: () => {
      if (!removed) return
      const { variantId, quantity } = removed
      adding.run({ variantId, quantity }, (cart) => known.put(getCart, {}, cart))
    },
    forget: () => setRemoved(null),
  }
}
