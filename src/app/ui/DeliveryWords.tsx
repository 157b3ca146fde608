import { Group, Header } from '@vkontakte/vkui'

import type { OrderView } from '#domain/contract/orders.ts'

import { useShopView } from '../shop/ShopProvider.tsx'
import { text } from '../text/order.ts'
import { phoneOf } from '../text/phone.ts'

import styles from './OrderDetails.module.css'

/** Where the parcel goes, and to whom. */
export function DeliveryWords({ delivery, recipient }: Pick<OrderView, 'delivery' | 'recipient'>) {
  return (
    <>
      <Group header={<Header>{text.delivery}</Header>}>
        {delivery.kind === 'pickup' ? (
          <PickupWords pointId={delivery.pointId} />
        ) : (
          <p className={styles['words']}>
            {text.courier}: {delivery.city}, {delivery.address}
            {delivery.comment !== '' && <span className={styles['small']}> ({delivery.comment})</span>}
          </p>
        )}
      </Group>
      <Group header={<Header>{text.recipient}</Header>}>
        <p className={styles['words']}>
          {recipient.name}, <a href={`tel:${recipient.phone}`}>{phoneOf(recipient.phone)}</a>
          {recipient.email && <span className={styles['small']}> ({text.receiptTo(recipient.email)})</span>}
        </p>
      </Group>
    </>
  )
}

function PickupWords({ pointId }: { pointId: string }) {
  const point = useShopView()?.delivery.pickupPoints.find(({ id }) => id === pointId)
  return (
    <p className={styles['words']}>
      {text.pickup}
      {point && `: ${point.name}, ${point.address}`}
      {point && <span className={styles['small']}> ({point.hours})</span>}
    </p>
  )
}
