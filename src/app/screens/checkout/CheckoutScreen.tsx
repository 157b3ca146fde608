import { Panel } from '@vkontakte/vkui'

import { problemOf } from '#domain/cart.ts'
import { getCart } from '#domain/contract/cart.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useShopView } from '../../shop/ShopProvider.tsx'
import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/checkout.ts'
import { Answered } from '../../ui/Answered.tsx'
import { FormSkeleton } from '../../ui/FormSkeleton.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { Checkout } from './Checkout.tsx'
import { NothingToOrder } from './NothingToOrder.tsx'

/** Ordering alone what can be bought of the cart. */
export function CheckoutScreen({ id }: ScreenProps<'checkout'>) {
  const cart = useAnswer(getCart, {})
  const shop = useShopView()
  return (
    <Panel id={id}>
      <ScreenHeader>{text.title}</ScreenHeader>
      <Answered answer={cart} skeleton={<FormSkeleton />}>
        {({ lines }) => {
          const buyable = lines.filter((line) => problemOf(line) === null)
          if (!shop) return <NothingToOrder />
          return <Checkout lines={buyable} leftOut={lines.length - buyable.length} shop={shop} />
        }}
      </Answered>
    </Panel>
  )
}
