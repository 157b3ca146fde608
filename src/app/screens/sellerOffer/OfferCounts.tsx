import { Group, Header } from '@vkontakte/vkui'

import type { ShopOffer } from '#domain/contract/seller.ts'

import { text } from '../../text/offers.ts'
import { SumRow } from '../../ui/SumRow.tsx'

import styles from './sellerOffer.module.css'

/** How its groups do; each number is counted from them. */
export function OfferCounts({ offer: { groups, sold, quota } }: { offer: ShopOffer }) {
  return (
    <Group header={<Header>{text.groups}</Header>}>
      <dl className={styles['rows']}>
        <SumRow name={text.gathering}>{groups.gathering}</SumRow>
        <SumRow name={text.succeeded}>{groups.succeeded}</SumRow>
        <SumRow name={text.lapsed}>{groups.lapsed}</SumRow>
        <SumRow name={text.closed}>{groups.closed}</SumRow>
        <SumRow name={text.sold}>{quota === null ? text.soldUnits(sold) : text.soldOf(sold, quota)}</SumRow>
      </dl>
    </Group>
  )
}
