import { Panel } from '@vkontakte/vkui'

import { getCart } from '#domain/contract/cart.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/shell.ts'
import { Answered } from '../../ui/Answered.tsx'
import { TabHeader } from '../../ui/TabHeader.tsx'
import { CartLines } from './CartLines.tsx'
import { CartSkeleton } from './CartSkeleton.tsx'

export function CartScreen({ id }: ScreenProps<'cart'>) {
  const cart = useAnswer(getCart, {})
  return (
    <Panel id={id}>
      <TabHeader>{text.tabs.cart}</TabHeader>
      <Answered answer={cart} skeleton={<CartSkeleton />}>
        {({ lines }) => <CartLines lines={lines} />}
      </Answered>
    </Panel>
  )
}
