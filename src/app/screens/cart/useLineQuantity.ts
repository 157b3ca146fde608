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
  // A wish is shown until the cart says something else than when it was made: the answer is drawn later than it comes.
  const [wish, setWish] = useState({ units: quantity, since: quantity })
  const last = useRef(quantity)
  // `action.running` is drawn later than a second tap may come, and two wishes on their way may arrive in any order.
  const underWay = useRef(false)

  const send = (wanted: number) => {
    underWay.current = true
    action.run(
      { variantId, quantity: wanted },
      (cart) => {
        if (last.current !== wanted) return send(last.current)
        underWay.current = false
        known.put(getCart, {}, cart)
      },
      () => {
        underWay.current = false
      },
    )
  }
  const change = (wanted: number) => {
    last.current = wanted
    setWish({ units: wanted, since: quantity })
    if (!underWay.current) send(wanted)
  }
  const isHeard = action.failure !== null || wish.since !== quantity
  return { quantity: isHeard ? quantity : wish.units, failure: action.failure, change }
}
