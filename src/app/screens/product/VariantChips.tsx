import { Button } from '@vkontakte/vkui'

import type { VariantView } from '#domain/contract/products.ts'

import { text } from '../../text/product.ts'
import { Heard } from '../../ui/Heard.tsx'
import { choicesFrom } from './variantChoice.ts'

import styles from './product.module.css'

type VariantChipsProps = Readonly<{
  variants: readonly VariantView[]
  shown: VariantView
  choose: (variant: VariantView) => void
}>

/** Colours and sizes to choose from. One that is sold out can be looked at, and says so. */
export function VariantChips({ variants, shown, choose }: VariantChipsProps) {
  return choicesFrom(variants, shown).map(({ name, values }) => (
    <fieldset key={name} className={styles['choice']}>
      <legend className={styles['quiet']}>{name}</legend>
      <div className={styles['chips']}>
        {values.map(({ value, chosen, left, variant }) => (
          <Button
            key={value}
            size="l"
            mode={chosen ? 'primary' : 'secondary'}
            aria-pressed={chosen}
            className={left > 0 ? undefined : styles['soldOut']}
            onClick={() => choose(variant)}
          >
            {value}
            {left <= 0 && <Heard>{`, ${text.soldOut}`}</Heard>}
          </Button>
        ))}
      </div>
    </fieldset>
  ))
}
