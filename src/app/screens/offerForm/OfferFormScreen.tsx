import { Panel } from '@vkontakte/vkui'
import { useState } from 'react'

import { getProduct } from '#domain/contract/products.ts'
import { getOffer } from '#domain/contract/seller.ts'
import type { OfferId, ProductId } from '#domain/ids.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useAnswer } from '../../shop/useAnswer.ts'
import { useServerNow } from '../../shop/useServerNow.ts'
import { text } from '../../text/offers.ts'
import { Answered } from '../../ui/Answered.tsx'
import { FormSkeleton } from '../../ui/FormSkeleton.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { OfferForm } from './OfferForm.tsx'
import { ProductChoice } from './ProductChoice.tsx'
import { NOTHING_TYPED, type TypedOffer, typedFrom } from './typedOffer.ts'

/** Makes, copies or edits a group offer. */
export function OfferFormScreen({ id, page: { of, how } }: ScreenProps<'offer_form'>) {
  return (
    <Panel id={id}>
      <ScreenHeader>{text.titles[how]}</ScreenHeader>
      {of ? <FromOffer of={of} edits={how === 'edit'} /> : <FromNothing />}
    </Panel>
  )
}

function FromNothing() {
  const [product, choose] = useState<ProductId | null>(null)
  if (!product) return <ProductChoice choose={choose} />
  return (
    <OfProduct key={product} productId={product} start={NOTHING_TYPED} edited={null} another={() => choose(null)} />
  )
}

function FromOffer({ of, edits }: Readonly<{ of: OfferId; edits: boolean }>) {
  const offer = useAnswer(getOffer, { offerId: of })
  const now = useServerNow()
  return (
    <Answered answer={offer} skeleton={<FormSkeleton />}>
      {(value) => (
        <OfProduct
          productId={value.product.id}
          start={typedFrom(value, now)}
          edited={edits ? value.id : null}
          another={null}
        />
      )}
    </Answered>
  )
}

type OfProductProps = Readonly<{
  productId: ProductId
  start: TypedOffer
  edited: OfferId | null
  another: (() => void) | null
}>

function OfProduct({ productId, start, edited, another }: OfProductProps) {
  const product = useAnswer(getProduct, { productId })
  return (
    <Answered answer={product} skeleton={<FormSkeleton />}>
      {(value) => <OfferForm product={value} start={start} edited={edited} another={another} />}
    </Answered>
  )
}
