import { useRef, useState } from 'react'

import { type CartLineView, changeCartLine, getCart } from '#domain/contract/cart.ts'

import type { Failure } from '../../shop/failure.ts'
import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'

/** How many the buyer wants of a line. People tap faster than servers answer: the last wish is sent when its turn comes. */
export function useLineQuantity({ variantId, quantity }: CartLineView): {
  quantity: number
  failure: Failure | null
  change: (wish: number) => void
} {
  const action = useAction(changeCartLine)
  const known = useKnown()
  const [wish, setWish] = useState<number | null>(null)
  const last = useRef<number | null>(null)

  const send = (wanted: number) =>
    action.run({ variantId, quantity: wanted }, (cart) => {
      if (last.current !== null && last.current !== wanted) return send(last.current)
      known.put(getCart, {}, cart)
      setWish(null)
    })
  const change = (wanted: number) => {
    last.current = wanted
    setWish(wanted)
    if (!action.running) send(wanted)
  }
  return { quantity: action.failure ? quantity : (wish ?? quantity), failure: action.failure, change }
}
