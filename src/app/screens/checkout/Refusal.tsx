import { Button } from '@vkontakte/vkui'

import type { CartLineView } from '#domain/contract/cart.ts'
import { getCart } from '#domain/contract/cart.ts'

import { moveTo } from '../../navigation/navigator.ts'
import { refusedFields } from '../../shop/filledIn.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { text } from '../../text/checkout.ts'
import { roubles } from '../../text/money.ts'
import { FailedTry } from '../../ui/FailedTry.tsx'
import type { Placing } from './usePlacing.ts'

/** Why the order was not placed, with what is needed to go on. */
export function Refusal({ lines, action, changed, tooFew }: Placing) {
  const known = useKnown()
  if (changed) return <FailedTry title={text.priceChanged}>{priceChanges(lines, changed)}</FailedTry>
  if (tooFew) {
    const name = lines.find(({ variantId }) => variantId === tooFew.variantId)?.name ?? ''
    const backToCart = () => {
      known.outdate(getCart)
      moveTo({ screen: 'cart' })
    }
    return (
      <FailedTry title={text.outOfStock(name, tooFew.left)}>
        <Button size="s" mode="secondary" onClick={backToCart}>
          {text.backToCart}
        </Button>
      </FailedTry>
    )
  }
  // What is wrong with a field is said at the field.
  if (refusedFields(action.failure).length > 0) return null
  return action.failure && <FailedTry failure={action.failure} />
}

function priceChanges(lines: readonly CartLineView[], { shown, now }: NonNullable<Placing['changed']>) {
  const before = new Map(shown.lines.map(({ variantId, price }) => [variantId, price]))
  const dearer = lines.flatMap(({ variantId, name, price }) => {
    const old = before.get(variantId)
    return old === undefined || old === price
      ? []
      : [{ key: variantId, words: text.was(name, roubles(old), roubles(price)) }]
  })
  const delivery = text.was(text.deliveryRow, roubles(shown.deliveryPrice), roubles(now.deliveryPrice))
  return (
    <>
      {dearer.map(({ key, words }) => (
        <p key={key}>{words}</p>
      ))}
      {shown.deliveryPrice !== now.deliveryPrice && <p>{delivery}</p>}
      <p>{text.priceChangedWhy}</p>
    </>
  )
}
