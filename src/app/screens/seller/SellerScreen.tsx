import { Group, Panel, Placeholder } from '@vkontakte/vkui'
import { useState } from 'react'

import { listShopOrders } from '#domain/contract/seller.ts'
import { OrderState } from '#domain/order.ts'
import { SECOND } from '#domain/time.ts'

import { useShown } from '../../navigation/useShown.ts'
import type { ScreenProps } from '../../screenProps.ts'
import { useAgain } from '../../shop/useAgain.ts'
import { usePages } from '../../shop/usePages.ts'
import { stateWords } from '../../text/order.ts'
import { phoneOf } from '../../text/phone.ts'
import { text } from '../../text/seller.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EndOfList } from '../../ui/EndOfList.tsx'
import { OrderRow } from '../../ui/OrderRow.tsx'
import { OrdersSkeleton } from '../../ui/OrdersSkeleton.tsx'
import { SellerTabs } from '../../ui/SellerTabs.tsx'
import { TabHeader } from '../../ui/TabHeader.tsx'
import { HandOver } from './HandOver.tsx'
import { StuckJobs } from './StuckJobs.tsx'

const ASK_EVERY = 10 * SECOND

/** The shop's orders, for its own people. New ones appear by themselves. */
export function SellerScreen({ id }: ScreenProps<'seller'>) {
  const [state, choose] = useState<OrderState | null>(null)
  const orders = usePages(listShopOrders, state ? { state } : {})
  const seen = useShown().page.screen === 'seller'
  useAgain(() => void orders.refresh(), seen && orders.kind === 'ready' ? ASK_EVERY : null)
  return (
    <Panel id={id}>
      <TabHeader>{text.title}</TabHeader>
      <SellerTabs shown="seller" />
      {orders.kind === 'ready' && <HandOver />}
      <StuckJobs seen={seen} />
      <Chips label={text.filter} options={OrderState.options} chosen={state} nameOf={nameOf} choose={choose} />
      <Answered answer={orders} skeleton={<OrdersSkeleton />}>
        {(list) => (
          <>
            {list.length === 0 && <NoOrders state={state} />}
            {list.map((order) => (
              <Group key={order.id}>
                <OrderRow order={order} to={{ screen: 'seller_order', orderId: order.id }}>
                  <span>
                    {order.recipient.name}, {phoneOf(order.recipient.phone)}
                  </span>
                </OrderRow>
              </Group>
            ))}
            <EndOfList key={list.length} more={orders.more} />
          </>
        )}
      </Answered>
    </Panel>
  )
}

const nameOf = (state: OrderState | null) => (state ? stateWords[state] : text.all)

function NoOrders({ state }: { state: OrderState | null }) {
  if (state) return <Placeholder title={text.emptyOfState(stateWords[state])} />
  return <Placeholder title={text.empty}>{text.emptyWhy}</Placeholder>
}
