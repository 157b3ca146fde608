import { Checkbox, FormItem, FormStatus, Group, Header } from '@vkontakte/vkui'

import type { ProductView } from '#domain/contract/products.ts'
import { isOffered } from '#domain/groupOffer.ts'
import type { VariantId } from '#domain/ids.ts'
import { variantLabel } from '#domain/variant.ts'

import { roubles } from '../../text/money.ts'
import { text } from '../../text/offers.ts'
import type { OfferForm } from './useOfferForm.ts'

type VariantsChoiceProps = Readonly<{ product: ProductView; form: OfferForm }>

/** Which of the product's variants are sold together; all of them, also later ones, until some are named. */
export function VariantsChoice({ product: { variants }, form: { typed, type, problems } }: VariantsChoiceProps) {
  if (variants.length === 1) return null
  const toggle = (toggled: VariantId) => {
    const named = variants.map(({ id }) => id).filter((id) => isOffered(typed, id) !== (id === toggled))
    type({ variants: named })
  }
  return (
    <Group header={<Header>{text.variants}</Header>} role="group" aria-label={text.variants}>
      <FormItem>
        <Checkbox
          checked={typed.variants === null}
          onChange={({ target }) => type({ variants: target.checked ? null : variants.map(({ id }) => id) })}
        >
          {text.allVariants}
        </Checkbox>
        {typed.variants !== null &&
          variants.map(({ id, options, price }) => (
            <Checkbox
              key={id}
              checked={isOffered(typed, id)}
              onChange={() => toggle(id)}
              slotProps={{ input: { 'aria-invalid': problems['variants'] !== undefined } }}
            >
              {text.variantPrice(variantLabel(options), roubles(price))}
            </Checkbox>
          ))}
      </FormItem>
      {problems['variants'] && (
        <FormItem>
          <FormStatus mode="error" role="alert">
            {problems['variants']}
          </FormStatus>
        </FormItem>
      )}
    </Group>
  )
}
