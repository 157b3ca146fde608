import { Button } from '@vkontakte/vkui'

import type { ProductView } from '#domain/contract/products.ts'
import type { RefusalCode } from '#domain/refusal.ts'

import { moveTo, turn } from '../../navigation/navigator.ts'
import { refusedFields } from '../../shop/filledIn.ts'
import { say } from '../../text/failures.ts'
import { text } from '../../text/groupCheckout.ts'
import { roubles } from '../../text/money.ts'
import { FailedTry } from '../../ui/FailedTry.tsx'
import type { Together } from './together.ts'
import type { Seating } from './useSeat.ts'

type RefusalProps = Readonly<{ seating: Seating; together: Together; product: ProductView }>

/** Somebody else was faster, or the time was up. */
const LATE: ReadonlySet<RefusalCode> = new Set(['group_full', 'group_lapsed', 'group_succeeded', 'group_closed'])

/** Why there is no seat yet, and what can be done about it. */
export function Refusal({
  seating: { failure, changed, tooFew },
  together: { into, offerIsRunning },
  product,
}: RefusalProps) {
  if (changed) {
    return (
      <FailedTry title={text.priceChanged}>
        {text.priceChangedWhy(roubles(changed.before), roubles(changed.now))}
      </FailedTry>
    )
  }
  if (tooFew) return <FailedTry title={text.outOfStock(tooFew.left)}>{text.chooseOther}</FailedTry>
  if (!failure || refusedFields(failure).length > 0) return null
  const late = failure.name === 'Refused' && LATE.has(failure.code)
  const already = failure.name === 'Refused' && failure.code === 'already_joined'
  if (into.kind === 'offer' || !(late || already)) return <FailedTry failure={failure} />

  const { groupId } = into
  const openOther = () => turn({ screen: 'group_checkout', productId: product.id, groupId: null, variantId: null })
  return (
    <FailedTry title={say(failure)}>
      {late && offerIsRunning ? (
        <Button size="s" mode="secondary" onClick={openOther}>
          {text.openOther}
        </Button>
      ) : (
        <Button size="s" mode="secondary" onClick={() => moveTo({ screen: 'group', groupId })}>
          {text.toGroup}
        </Button>
      )}
    </FailedTry>
  )
}
