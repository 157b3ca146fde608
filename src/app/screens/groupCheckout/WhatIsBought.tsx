import { FormItem, Group, Header, NativeSelect } from '@vkontakte/vkui'
import { useId } from 'react'

import type { ProductView, VariantView } from '#domain/contract/products.ts'
import { type GroupOffer, isOffered } from '#domain/groupOffer.ts'
import type { VariantId } from '#domain/ids.ts'
import { variantLabel } from '#domain/variant.ts'

import { text } from '../../text/groupCheckout.ts'
import { Stepper } from '../../ui/Stepper.tsx'
import { Thing } from '../../ui/Thing.tsx'

import styles from './groupCheckout.module.css'

type WhatIsBoughtProps = Readonly<{
  product: ProductView
  /** Which variants are sold so. */
  offer: Pick<GroupOffer, 'variants'>
  variant: VariantView
  choose: (variant: VariantId) => void
  quantity: number
  most: number
  change: (quantity: number) => void
}>

/** The product, in the variant and number that its buyer wants. */
export function WhatIsBought({ product, offer, variant, choose, quantity, most, change }: WhatIsBoughtProps) {
  const id = useId()
  const picture = product.pictures[variant.picture] ?? product.pictures[0] ?? null
  return (
    <Group header={<Header>{text.what}</Header>}>
      <div className={styles['thing']}>
        <Thing
          productId={product.id}
          name={product.name}
          variant={variantLabel(variant.options)}
          picture={picture}
          size="m"
        >
          {most > 1 && <Stepper what={product.name} count={quantity} most={most} change={change} />}
        </Thing>
      </div>
      {product.variants.length > 1 && (
        <FormItem top={text.variant} htmlFor={id}>
          <NativeSelect
            id={id}
            value={variant.id}
            onChange={({ target }) => {
              const wanted = product.variants.find((one) => one.id === target.value)
              if (wanted) choose(wanted.id)
            }}
          >
            {product.variants.map(({ id: each, options, left }) => (
              <option key={each} value={each} disabled={left === 0 || !isOffered(offer, each)}>
                {[variantLabel(options), whyClosed(offer, each, left)].filter((words) => words !== null).join(': ')}
              </option>
            ))}
          </NativeSelect>
        </FormItem>
      )}
    </Group>
  )
}

function whyClosed(offer: Pick<GroupOffer, 'variants'>, variant: VariantId, left: number): string | null {
  if (!isOffered(offer, variant)) return text.notOffered
  return left === 0 ? text.soldOut : null
}
