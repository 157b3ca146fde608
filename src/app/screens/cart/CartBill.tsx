import { Group, Header } from '@vkontakte/vkui'

import { type Kopecks, minus } from '#domain/money.ts'

import { useShopView } from '../../shop/ShopProvider.tsx'
import { text } from '../../text/cart.ts'
import { roubles } from '../../text/money.ts'
import { SumRow } from '../../ui/SumRow.tsx'

import styles from './cart.module.css'

/** What the goods cost, and what delivery will. */
export function CartBill({ units, goods }: { units: number; goods: Kopecks }) {
  const delivery = useShopView()?.delivery
  const courier = delivery?.courier ?? null
  const free = courier !== null && courier.freeFrom !== null && goods >= courier.freeFrom
  return (
    <Group header={<Header>{text.sum}</Header>}>
      <dl className={styles['bill']}>
        <SumRow name={text.goods(units)} total>
          {roubles(goods)}
        </SumRow>
        {delivery && delivery.pickupPoints.length > 0 && <SumRow name={text.pickup}>{text.free}</SumRow>}
        {courier && <SumRow name={text.courier}>{free ? text.free : roubles(courier.price)}</SumRow>}
      </dl>
      {courier && courier.freeFrom !== null && !free && (
        <div className={styles['hint']}>{text.untilFree(roubles(minus(courier.freeFrom, goods)))}</div>
      )}
    </Group>
  )
}
