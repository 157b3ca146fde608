import { Panel } from '@vkontakte/vkui'

import { getShopOrder } from '#domain/contract/seller.ts'
import { orderNumber } from '#domain/order.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/order.ts'
import { Answered } from '../../ui/Answered.tsx'
import { OrderDetails } from '../../ui/OrderDetails.tsx'
import { OrdersSkeleton } from '../../ui/OrdersSkeleton.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { CancelOrder } from './CancelOrder.tsx'
import { NextMove } from './NextMove.tsx'
import { RefundUnits } from './RefundUnits.tsx'

export function SellerOrderScreen({ id, page: { orderId } }: ScreenProps<'seller_order'>) {
  const order = useAnswer(getShopOrder, { orderId })
  return (
    <Panel id={id}>
      <ScreenHeader>{text.order(orderNumber(orderId))}</ScreenHeader>
      <Answered answer={order} skeleton={<OrdersSkeleton />}>
        {(value) => (
          <OrderDetails order={value}>
            <RefundUnits order={value} />
            <CancelOrder order={value} />
            <NextMove order={value} />
          </OrderDetails>
        )}
      </Answered>
    </Panel>
  )
}
