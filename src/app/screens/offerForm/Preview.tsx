import { Box, Group, Header } from '@vkontakte/vkui'

import type { ProductView } from '#domain/contract/products.ts'
import { lowestStep, priceAlone } from '#domain/ladder.ts'
import { wrongIn } from '#domain/offerFault.ts'

import { useServerNow } from '../../shop/useServerNow.ts'
import { spoken } from '../../text/dates.ts'
import { roubles } from '../../text/money.ts'
import { text } from '../../text/offers.ts'
import { text as together } from '../../text/together.ts'
import { Footnote } from '../../ui/Footnote.tsx'
import { Outcomes } from '../../ui/Outcomes.tsx'
import { PriceLadderBar } from '../../ui/PriceLadderBar.tsx'
import { SeatRow } from '../../ui/SeatRow.tsx'
import { SumRow } from '../../ui/SumRow.tsx'
import { readNumbers } from './readTyped.ts'
import type { OfferForm } from './useOfferForm.ts'

import styles from './offerForm.module.css'

/** What the shopper will see, and what each outcome comes to, while it is being typed. */
export function Preview({ product, form: { typed, ladder } }: Readonly<{ product: ProductView; form: OfferForm }>) {
  const now = useServerNow()
  const numbers = readNumbers(typed)
  const offer = ladder && numbers ? { ladder, ...numbers } : null
  if (!offer || wrongIn({ ...offer, quota: null, startsAt: now, endsAt: null })) {
    return (
      <aside className={styles['preview']}>
        <Group header={<Header>{text.preview}</Header>}>
          <Footnote>{text.previewWait}</Footnote>
        </Group>
      </aside>
    )
  }
  const { goal, capacity } = offer
  return (
    <aside className={styles['preview']}>
      <Group header={<Header>{text.preview}</Header>}>
        <Box padding="system">
          <PriceLadderBar ladder={offer.ladder} crowd={null} />
        </Box>
        <dl className={styles['ways']}>
          <SumRow name={text.buyAlone}>{roubles(priceAlone(offer.ladder))}</SumRow>
          <SumRow name={text.buyTogether} total>
            {text.together(roubles(lowestStep(offer.ladder).price), lowestStep(offer.ladder).from)}
          </SumRow>
        </dl>
        <SeatRow faces={[]} people={0} capacity={capacity} goal={goal} label={product.name} />
        <Footnote>{together.deadlineOfNew(goal, spoken(typed.lasts))}</Footnote>
      </Group>
      <Outcomes offer={offer} />
    </aside>
  )
}
