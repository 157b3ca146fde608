import { Icon56MarketOutline } from '@vkontakte/icons'
import { Button, Group, Panel, Placeholder } from '@vkontakte/vkui'

import { listOrders } from '#domain/contract/orders.ts'

import { openTab } from '../../navigation/navigator.ts'
import type { ScreenProps } from '../../screenProps.ts'
import { usePages } from '../../shop/usePages.ts'
import { text } from '../../text/order.ts'
import { AboutLink } from '../../ui/AboutLink.tsx'
import { Answered } from '../../ui/Answered.tsx'
import { EndOfList } from '../../ui/EndOfList.tsx'
import { OrderRow } from '../../ui/OrderRow.tsx'
import { OrdersOrGroups } from '../../ui/OrdersOrGroups.tsx'
import { OrdersSkeleton } from '../../ui/OrdersSkeleton.tsx'
import { TabHeader } from '../../ui/TabHeader.tsx'

export function OrdersScreen({ id }: ScreenProps<'orders'>) {
  const orders = usePages(listOrders, {})
  return (
    <Panel id={id}>
      <TabHeader>{text.orders}</TabHeader>
      <OrdersOrGroups shown="orders" />
      <Answered answer={orders} skeleton={<OrdersSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <NoOrders />
          ) : (
            <>
              {list.map((order) => (
                <Group key={order.id}>
                  <OrderRow order={order} to={{ screen: 'order', orderId: order.id }} />
                </Group>
              ))}
              <EndOfList key={list.length} more={orders.more} />
            </>
          )
        }
      </Answered>
      <AboutLink />
    </Panel>
  )
}

function NoOrders() {
  return (
    <Placeholder
      icon={<Icon56MarketOutline />}
      title={text.empty}
      action={
        <Button size="m" onClick={() => openTab('catalog')}>
          {text.toCatalog}
        </Button>
      }
    >
      {text.emptyWhy}
    </Placeholder>
  )
}
