import { useState } from 'react'

import { type CartLineView, getCart } from '#domain/contract/cart.ts'
import type { OutputOf } from '#domain/contract/endpoint.ts'
import { listOrders, NewPrices, placeOrder, TooFewLeft } from '#domain/contract/orders.ts'
import { getProduct } from '#domain/contract/products.ts'
import type { Kopecks } from '#domain/money.ts'

import { forget, moveTo } from '../../navigation/navigator.ts'
import type { Failure } from '../../shop/failure.ts'
import type { FilledIn } from '../../shop/filledIn.ts'
import { refusalData } from '../../shop/refusalData.ts'
import { type Action, useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { usePaying } from '../../ui/usePaying.ts'

/** What goes to the server, beside the lines. */
type Wish = FilledIn & Readonly<{ deliveryPrice: Kopecks }>
type Shown = Wish & Readonly<{ lines: readonly CartLineView[] }>

export type Placing = Readonly<{
  action: Action<typeof placeOrder>
  running: boolean
  /** The lines at the prices now known. */
  lines: readonly CartLineView[]
  /** What the buyer was shown when they tried, and what it costs by now. */
  changed: { shown: Shown; now: NewPrices } | null
  tooFew: TooFewLeft | null
  place: (wish: Wish) => void
}>

/** Places the order, and leads on to its payment or, where nothing is paid online, to the order. */
export function usePlacing(cartLines: readonly CartLineView[]): Placing {
  const action = useAction(placeOrder)
  const paying = usePaying()
  const known = useKnown()
  const [shown, setShown] = useState<Shown | null>(null)
  const now = refusalData(action.failure, 'price_changed', NewPrices)
  const running = action.running || paying.running
  // An order whose answer was lost may have been placed, and the cart be empty by now: the same press asks for the same.
  const isUnsure = running || action.failure?.name === 'Unreachable'
  const wanted = isUnsure && shown ? shown.lines : cartLines
  const lines = now ? atPrices(wanted, now) : wanted

  const placed = ({ orderId, toPay }: OutputOf<typeof placeOrder>) => {
    known.outdate(getCart, listOrders)
    if (toPay === null) moveTo({ screen: 'order', orderId })
    else paying.pay({ orderId, back: { screen: 'order', orderId } })
    forget('cart')
  }
  const refused = (why: Failure) => {
    if (why.name === 'Refused' && why.code === 'price_changed') known.outdate(getCart, getProduct)
  }
  return {
    action,
    running,
    lines,
    changed: shown && now && { shown, now },
    tooFew: refusalData(action.failure, 'out_of_stock', TooFewLeft),
    place: (wish) => {
      // The new prices were shown by now, and have to be there still when this try fails for another reason.
      if (now) known.change(getCart, {}, (cart) => ({ ...cart, lines: atPrices(cart.lines, now) }))
      setShown({ ...wish, lines })
      const ordered = lines.map(({ variantId, quantity, price }) => ({ variantId, quantity, price }))
      action.run({ ...wish, lines: ordered }, placed, refused)
    },
  }
}

function atPrices(lines: readonly CartLineView[], { lines: changed }: NewPrices): CartLineView[] {
  const prices = new Map(changed.map(({ variantId, price }) => [variantId, price]))
  return lines.map((line) => ({ ...line, price: prices.get(line.variantId) ?? line.price }))
}
