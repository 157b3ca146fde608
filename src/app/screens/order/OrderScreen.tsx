import { Panel } from '@vkontakte/vkui'

import { orderNumber } from '#domain/order.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useOrderNews } from '../../shop/useOrderNews.ts'
import { text } from '../../text/order.ts'
import { Answered } from '../../ui/Answered.tsx'
import { OrderDetails } from '../../ui/OrderDetails.tsx'
import { OrdersSkeleton } from '../../ui/OrdersSkeleton.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { AfterOrder } from './AfterOrder.tsx'
import { CancelMine } from './CancelMine.tsx'
import { CodeToShow } from './CodeToShow.tsx'
import { GroupLink } from './GroupLink.tsx'
import { OrderNews } from './OrderNews.tsx'
import { Payable } from './Payable.tsx'

export function OrderScreen({ id, page: { orderId } }: ScreenProps<'order'>) {
  const order = useOrderNews(orderId)
  return (
    <Panel id={id}>
      <ScreenHeader>{text.order(orderNumber(orderId))}</ScreenHeader>
      <Answered answer={order} skeleton={<OrdersSkeleton />}>
        {(value) => (
          <OrderDetails
            order={value}
            above={
              <>
                <CodeToShow order={value} />
                <OrderNews state={value.state} />
                <AfterOrder order={value} />
                {value.groupId && <GroupLink groupId={value.groupId} />}
              </>
            }
          >
            <CancelMine order={value} />
            <Payable order={value} />
          </OrderDetails>
        )}
      </Answered>
    </Panel>
  )
}
