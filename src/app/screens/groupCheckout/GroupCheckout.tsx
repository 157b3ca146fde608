import { Button } from '@vkontakte/vkui'
import { useState } from 'react'

import type { ShopView } from '#domain/contract/launch.ts'
import type { ProductView, VariantView } from '#domain/contract/products.ts'
import { deliveryPrice } from '#domain/delivery.ts'
import { atMost } from '#domain/groupBuy.ts'
import { isOffered } from '#domain/groupOffer.ts'
import { howToTake } from '#domain/howToTake.ts'
import type { VariantId } from '#domain/ids.ts'
import { NOTHING, sum } from '#domain/money.ts'
import type { Instant } from '#domain/time.ts'

import { chosenDelivery } from '../../shop/filledIn.ts'
import { useCheckoutForm } from '../../shop/useCheckoutForm.ts'
import { useServerNow } from '../../shop/useServerNow.ts'
import { refusalWords } from '../../text/failures.ts'
import { text } from '../../text/groupCheckout.ts'
import { roubles } from '../../text/money.ts'
import { BottomBar } from '../../ui/BottomBar.tsx'
import { CheckoutBody } from '../../ui/CheckoutBody.tsx'
import { DeliveryFields } from '../../ui/DeliveryFields.tsx'
import { RecipientFields } from '../../ui/RecipientFields.tsx'
import { SaleTerms } from '../../ui/SaleTerms.tsx'
import { Refusal } from './Refusal.tsx'
import { SeatBill } from './SeatBill.tsx'
import { SeatWishes } from './SeatWishes.tsx'
import { deadlineOf, type Together } from './together.ts'
import { useSeat } from './useSeat.ts'
import { WhatIsBought } from './WhatIsBought.tsx'
import { WhoIsIn } from './WhoIsIn.tsx'

type GroupCheckoutProps = Readonly<{
  product: ProductView
  together: Together
  /** The variant that was chosen on the way here. */
  asked: VariantId | null
  shop: ShopView
}>

export function GroupCheckout({ product, together, asked, shop }: GroupCheckoutProps) {
  const now = useServerNow()
  const seating = useSeat(together.into)
  const form = useCheckoutForm(shop.delivery, seating)
  const [chosen, choose] = useState(asked)
  const [quantity, setQuantity] = useState(1)

  const offered = product.variants.filter(({ id }) => isOffered(together, id))
  const inStock = offered.find(({ left }) => left > 0) ?? offered[0] ?? product.variants[0]
  const variant = offered.find(({ id }) => id === chosen) ?? inStock
  if (!variant) return null

  const goods = atMost(together, quantity)
  const delivery = deliveryPrice(shop.delivery, chosenDelivery(form.draft), goods) ?? NOTHING
  const total = seating.changed?.now ?? sum([goods, delivery])
  const whyNot = seating.unsure ? null : whyNotNow(together, variant, quantity, now)
  const until = deadlineOf(together, now)
  const taking = howToTake({ holdsFor: shop.holdsFor, from: now, until })
  const submit = () => {
    const filled = form.complete()
    const { ifFull, visible } = form.draft
    // What stands there unchosen might be another one when the same is asked for again.
    choose(variant.id)
    if (filled) seating.take({ ...filled, variantId: variant.id, quantity, ifFull, visible, atMost: total })
  }

  return (
    <CheckoutBody wrong={form.wrong} submit={submit}>
      <Refusal seating={seating} together={together} product={product} />
      <WhatIsBought
        product={product}
        offer={together}
        variant={variant}
        choose={(other) => {
          choose(other)
          seating.forgetFailure()
        }}
        quantity={quantity}
        most={Math.max(1, Math.min(together.unitsPerBuyer, variant.left, together.left ?? variant.left))}
        change={(other) => {
          setQuantity(other)
          seating.forgetFailure()
        }}
      />
      <WhoIsIn together={together} now={now} />
      <RecipientFields form={form} />
      <DeliveryFields form={form} terms={shop.delivery} goods={goods} />
      <SeatWishes draft={form.draft} type={form.type} />
      <SeatBill together={together} units={quantity} goods={goods} delivery={delivery} total={total} taking={taking} />
      <SaleTerms />
      <BottomBar>
        <Button type="submit" size="l" stretched loading={seating.running} disabled={whyNot !== null}>
          {whyNot ?? text.pay(roubles(total))}
        </Button>
      </BottomBar>
    </CheckoutBody>
  )
}

/** What the button says while it cannot be pressed. */
function whyNotNow(together: Together, { id, left }: VariantView, units: number, now: Instant): string | null {
  const refused = together.whyNot({ variantId: id, units }, now)
  if (refused) return refusalWords[refused]
  return left === 0 ? text.soldOut : null
}
