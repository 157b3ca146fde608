import { Group, Header } from '@vkontakte/vkui'

import type { DeliveryTerms } from '#domain/delivery.ts'
import { NOTHING } from '#domain/money.ts'

import { text } from '../../text/about.ts'
import { text as checkout } from '../../text/checkout.ts'
import { roubles } from '../../text/money.ts'

import styles from './about.module.css'

/** The very terms that the checkout counts by. */
export function DeliveryTermsGroup({ terms: { pickupPoints, courier } }: { terms: DeliveryTerms }) {
  return (
    <Group header={<Header>{text.delivery}</Header>}>
      {pickupPoints.length === 0 && !courier && <p className={styles['words']}>{checkout.noWay}</p>}
      {courier && (
        <p className={styles['words']}>
          {courier.price === NOTHING ? checkout.courierFree : checkout.courier(roubles(courier.price))}
          {courier.price !== NOTHING && courier.freeFrom !== null && (
            <span className={styles['small']}>{checkout.freeFrom(roubles(courier.freeFrom))}</span>
          )}
        </p>
      )}
      {pickupPoints.length > 0 && (
        <>
          <p className={styles['words']}>{text.pickupAt}</p>
          <ul className={styles['list']}>
            {pickupPoints.map(({ id, name, address, hours }) => (
              <li key={id}>
                {name}
                <span className={styles['small']}>
                  {address}, {hours}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Group>
  )
}
