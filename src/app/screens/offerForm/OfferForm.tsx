import { Button, FormStatus, Group } from '@vkontakte/vkui'

import type { ProductView } from '#domain/contract/products.ts'
import type { OfferId } from '#domain/ids.ts'

import { text } from '../../text/offers.ts'
import { BottomBar } from '../../ui/BottomBar.tsx'
import { CheckoutBody } from '../../ui/CheckoutBody.tsx'
import { FailedTry } from '../../ui/FailedTry.tsx'
import { Thing } from '../../ui/Thing.tsx'
import { LadderEditor } from './LadderEditor.tsx'
import { OfferDates } from './OfferDates.tsx'
import { OfferNumbers } from './OfferNumbers.tsx'
import { Preview } from './Preview.tsx'
import type { TypedOffer } from './typedOffer.ts'
import { refusedIn, useOfferForm } from './useOfferForm.ts'
import { useSaving } from './useSaving.ts'
import { VariantsChoice } from './VariantsChoice.tsx'

import styles from './offerForm.module.css'

type OfferFormProps = Readonly<{
  product: ProductView
  start: TypedOffer
  /** The offer that is edited; null for a new one. */
  edited: OfferId | null
  /** Chooses another product, where that is still open. */
  another: (() => void) | null
}>

export function OfferForm({ product, start, edited, another }: OfferFormProps) {
  const saving = useSaving(edited)
  const form = useOfferForm(start, product, saving)
  const { failure } = saving
  const saidAtField = Object.keys(refusedIn(failure)).some((field) => FIELDS.has(field))
  const submit = () => {
    const terms = form.complete()
    if (terms) saving.save(product.id, terms)
  }

  return (
    <CheckoutBody wrong={Object.keys(form.problems)} submit={submit}>
      <div className={styles['columns']}>
        <div>
          {failure && !saidAtField && <FailedTry failure={failure} />}
          <Group>
            <div className={styles['product']}>
              <Thing
                productId={product.id}
                name={product.name}
                variant=""
                picture={product.pictures[0] ?? null}
                size="s"
              >
                {another && (
                  <span>
                    <Button size="s" mode="secondary" onClick={another}>
                      {text.chooseOther}
                    </Button>
                  </span>
                )}
              </Thing>
              {edited && <FormStatus mode="default">{text.editKeeps}</FormStatus>}
              {!edited && product.offer && <FormStatus mode="default">{text.replaces}</FormStatus>}
            </div>
          </Group>
          <VariantsChoice product={product} form={form} />
          <LadderEditor form={form} />
          <OfferNumbers form={form} />
          <OfferDates form={form} />
        </div>
        <Preview product={product} form={form} />
      </div>
      <BottomBar>
        <Button type="submit" size="l" stretched loading={saving.running}>
          {edited ? text.save : text.saveNew}
        </Button>
      </BottomBar>
    </CheckoutBody>
  )
}

/** Where a refusal has a place of its own. */
const FIELDS: ReadonlySet<string> = new Set([
  'variants',
  'ladder',
  'goal',
  'capacity',
  'unitsPerBuyer',
  'groupsPerOrganiser',
  'quota',
  'startsAt',
  'endsAt',
])
