import { Icon24Add, Icon24DeleteOutline } from '@vkontakte/icons'
import { Box, Button, FormItem, FormStatus, Group, Header, IconButton } from '@vkontakte/vkui'

import { roubles } from '../../text/money.ts'
import { text } from '../../text/offers.ts'
import { Footnote } from '../../ui/Footnote.tsx'
import { OfferField } from './OfferField.tsx'
import type { TypedStep } from './typedOffer.ts'
import type { OfferForm } from './useOfferForm.ts'

import styles from './offerForm.module.css'

/** As many as a ladder may have below the price alone. */
const MOST = 9

/** The ladder, step by step below the price alone, which is the product's own. */
export function LadderEditor({ form: { typed, type, problems, alone } }: { form: OfferForm }) {
  const { steps } = typed
  const put = (at: number, change: Partial<TypedStep>) =>
    type({ steps: steps.map((step, place) => (place === at ? { ...step, ...change } : step)) })
  const remove = (at: number) => type({ steps: steps.filter((_, place) => place !== at) })
  return (
    <Group header={<Header>{text.ladder}</Header>}>
      <Footnote>{alone === null ? text.stepAloneUnknown : text.stepAlone(roubles(alone))}</Footnote>
      {steps.map((step, at) => (
        <div key={at} role="group" aria-label={text.step(at + 1)} className={styles['step']}>
          <OfferField
            label={text.stepFrom}
            value={step.from}
            change={(from) => put(at, { from })}
            problem={problems[`steps.${at}.from`]}
            inputMode="numeric"
          />
          <OfferField
            label={text.stepPrice}
            value={step.price}
            change={(price) => put(at, { price })}
            problem={problems[`steps.${at}.price`]}
            inputMode="decimal"
          />
          <IconButton className={styles['remove']} label={text.removeStep(at + 1)} onClick={() => remove(at)}>
            <Icon24DeleteOutline />
          </IconButton>
        </div>
      ))}
      {problems['ladder'] && (
        <FormItem>
          <FormStatus mode="error" role="alert">
            {problems['ladder']}
          </FormStatus>
        </FormItem>
      )}
      {steps.length < MOST && (
        <Box padding="system">
          <Button
            size="m"
            mode="secondary"
            before={<Icon24Add />}
            onClick={() => type({ steps: [...steps, { from: '', price: '' }] })}
          >
            {text.addStep}
          </Button>
        </Box>
      )}
    </Group>
  )
}
