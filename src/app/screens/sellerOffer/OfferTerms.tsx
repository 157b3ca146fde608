import { Group, Header } from '@vkontakte/vkui'

import type { ShopOffer } from '#domain/contract/seller.ts'

import { useServerNow } from '../../shop/useServerNow.ts'
import { momentOf, spoken } from '../../text/dates.ts'
import { text } from '../../text/offers.ts'
import { SumRow } from '../../ui/SumRow.tsx'

import styles from './sellerOffer.module.css'

export function OfferTerms({ offer }: { offer: ShopOffer }) {
  const now = useServerNow()
  const { goal, capacity, lasts, unitsPerBuyer, groupsPerOrganiser, quota, startsAt, endsAt } = offer
  return (
    <Group header={<Header>{text.terms}</Header>}>
      <dl className={styles['rows']}>
        <SumRow name={text.goal}>{goal}</SumRow>
        <SumRow name={text.capacity}>{capacity}</SumRow>
        <SumRow name={text.lasts}>{spoken(lasts)}</SumRow>
        <SumRow name={text.unitsPerBuyer}>{unitsPerBuyer}</SumRow>
        <SumRow name={text.groupsPerOrganiser}>{groupsPerOrganiser ?? text.noLimit}</SumRow>
        <SumRow name={text.quota}>{quota ?? text.noLimit}</SumRow>
        <SumRow name={text.startsAt}>{momentOf(startsAt, now)}</SumRow>
        <SumRow name={text.endsAt}>{endsAt === null ? text.noLimit : momentOf(endsAt, now)}</SumRow>
      </dl>
    </Group>
  )
}
