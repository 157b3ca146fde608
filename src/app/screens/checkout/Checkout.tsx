import { Button, Group, Header } from '@vkontakte/vkui'

import { cartTotals } from '#domain/cart.ts'
import type { CartLineView } from '#domain/contract/cart.ts'
import type { ShopView } from '#domain/contract/launch.ts'
import { deliveryPrice } from '#domain/delivery.ts'
import { NOTHING, sum } from '#domain/money.ts'

import { chosenDelivery } from '../../shop/filledIn.ts'
import { useCheckoutForm } from '../../shop/useCheckoutForm.ts'
import { text } from '../../text/checkout.ts'
import { roubles } from '../../text/money.ts'
import { Bill } from '../../ui/Bill.tsx'
import { BottomBar } from '../../ui/BottomBar.tsx'
import { CheckoutBody } from '../../ui/CheckoutBody.tsx'
import { DeliveryFields } from '../../ui/DeliveryFields.tsx'
import { Footnote } from '../../ui/Footnote.tsx'
import { OrderedLines } from '../../ui/OrderedLines.tsx'
import { RecipientFields } from '../../ui/RecipientFields.tsx'
import { SaleTerms } from '../../ui/SaleTerms.tsx'
import { SumRow } from '../../ui/SumRow.tsx'
import { NothingToOrder } from './NothingToOrder.tsx'
import { Refusal } from './Refusal.tsx'
import { usePlacing } from './usePlacing.ts'

type CheckoutProps = Readonly<{ lines: readonly CartLineView[]; leftOut: number; shop: ShopView }>

export function Checkout({ lines: cartLines, leftOut, shop }: CheckoutProps) {
  const placing = usePlacing(cartLines)
  const { lines } = placing
  const form = useCheckoutForm(shop.delivery, placing.action)

  const { units, goods } = cartTotals(lines)
  const chosen = chosenDelivery(form.draft)
  const ours = deliveryPrice(shop.delivery, chosen, goods) ?? NOTHING
  const said = placing.changed
  const delivery = said?.shown.delivery.kind === chosen.kind ? said.now.deliveryPrice : ours
  const total = sum([goods, delivery])
  const submit = () => {
    const filled = form.complete()
    if (filled) placing.place({ ...filled, deliveryPrice: delivery })
  }

  if (lines.length === 0) return <NothingToOrder />
  return (
    <CheckoutBody wrong={form.wrong} submit={submit}>
      <Refusal {...placing} />
      <RecipientFields form={form} payments={shop.payments} />
      <DeliveryFields form={form} terms={shop.delivery} goods={goods} />
      <Group header={<Header>{text.goods}</Header>}>
        <OrderedLines lines={lines} />
        {leftOut > 0 && <Footnote>{text.leftOut}</Footnote>}
      </Group>
      <Bill title={text.bill}>
        <SumRow name={text.units(units)}>{roubles(goods)}</SumRow>
        <SumRow name={text.deliveryRow}>{delivery === NOTHING ? text.free : roubles(delivery)}</SumRow>
        <SumRow name={text.total} total>
          {roubles(total)}
        </SumRow>
      </Bill>
      <Footnote>{shop.payments ? text.payNote : text.payLater}</Footnote>
      <SaleTerms payments={shop.payments} />
      <BottomBar>
        <Button type="submit" size="l" stretched loading={placing.running}>
          {(shop.payments ? text.pay : text.place)(roubles(total))}
        </Button>
      </BottomBar>
    </CheckoutBody>
  )
}
