import { Group, Header } from '@vkontakte/vkui'

import type { ShopView } from '#domain/contract/launch.ts'

import { text } from '../../text/about.ts'

import styles from './about.module.css'

/** When money is taken, and how groups give it back. */
export function PaymentGroup({ shop: { payments, holdsFor } }: { shop: ShopView }) {
  return (
    <>
      <Group header={<Header>{text.payment}</Header>}>
        <p className={styles['words']}>{payments ? text.payOnline : text.payLater}</p>
      </Group>
      {payments && (
        <Group header={<Header>{text.together}</Header>}>
          <p className={styles['words']}>{holdsFor === null ? text.togetherCharge : text.togetherHold}</p>
        </Group>
      )}
    </>
  )
}
