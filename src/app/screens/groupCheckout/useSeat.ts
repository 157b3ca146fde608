import { useState } from 'react'

import { getGroup, joinGroup, NewAtMost, openGroup, type SeatHeld } from '#domain/contract/groupBuys.ts'
import { listMyGroups } from '#domain/contract/groupLists.ts'
import { listOrders, TooFewLeft } from '#domain/contract/orders.ts'
import { getProduct } from '#domain/contract/products.ts'
import type { VariantId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import type { IfFull } from '#domain/seat.ts'

import type { Failure } from '../../shop/failure.ts'
import type { FilledIn } from '../../shop/filledIn.ts'
import { refusalData } from '../../shop/refusalData.ts'
import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { usePaying } from '../../ui/usePaying.ts'
import type { Together } from './together.ts'

type Wish = FilledIn &
  Readonly<{ variantId: VariantId; quantity: number; ifFull: IfFull; visible: boolean; atMost: Kopecks }>

export type Seating = Readonly<{
  running: boolean
  /** The seat may have been taken by a try whose answer was lost: the same press asks for the same. */
  unsure: boolean
  failure: Failure | null
  forgetFailure: () => void
  /** The sum that was shown, and the one that it is by now. */
  changed: { before: Kopecks; now: Kopecks } | null
  tooFew: TooFewLeft | null
  take: (wish: Wish) => void
}>

/** What was shown is no longer so. */
const CHANGED: ReadonlySet<RefusalCode> = new Set(['price_changed', 'variant_not_offered', 'quota_reached'])

/** Holds a seat and leads on to its payment. Its buyer comes back to the group. */
export function useSeat(into: Together['into']): Seating {
  const joining = useAction(joinGroup)
  const opening = useAction(openGroup)
  const paying = usePaying()
  const known = useKnown()
  const [shown, setShown] = useState<Kopecks | null>(null)

  const { failure, forgetFailure, running } = into.kind === 'group' ? joining : opening
  const changed = refusalData(failure, 'price_changed', NewAtMost)
  const held = ({ groupId, orderId }: SeatHeld) => {
    known.outdate(getGroup, getProduct, listOrders, listMyGroups)
    paying.pay({ orderId, back: { screen: 'group', groupId } })
  }
  const refused = (why: Failure) => {
    if (why.name === 'Refused' && CHANGED.has(why.code)) known.outdate(getGroup, getProduct)
  }
  return {
    running: running || paying.running,
    unsure: running || paying.running || failure?.name === 'Unreachable',
    failure,
    forgetFailure,
    changed: shown !== null && changed ? { before: shown, now: changed.atMost } : null,
    tooFew: refusalData(failure, 'out_of_stock', TooFewLeft),
    take: (wish) => {
      setShown(wish.atMost)
      if (into.kind === 'group') joining.run({ groupId: into.groupId, ...wish }, held, refused)
      else opening.run({ offerId: into.offerId, ...wish }, held, refused)
    },
  }
}
