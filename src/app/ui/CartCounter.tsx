import { Counter, VisuallyHidden } from '@vkontakte/vkui'

import { useCartUnits } from '../shop/useCartUnits.ts'
import { text } from '../text/cart.ts'

/** How much is in the cart, on its tab. */
export function CartCounter() {
  const units = useCartUnits()
  if (units === 0) return null
  return (
    <Counter size="s" mode="primary" appearance="accent-red">
      <VisuallyHidden>{text.inside}: </VisuallyHidden>
      {units}
    </Counter>
  )
}
