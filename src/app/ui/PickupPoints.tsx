import { FormItem, Radio, RadioGroup } from '@vkontakte/vkui'

import type { HostFailure } from '../host/host.ts'
import { personSaid } from '../host/personSaid.ts'
import type { CheckoutForm } from '../shop/useCheckoutForm.ts'
import { text, wrongWords } from '../text/checkout.ts'
import { distanceWords, text as nearestText } from '../text/nearest.ts'
import { AskFirst } from './AskFirst.tsx'
import type { useNearest } from './useNearest.ts'

type PickupPointsProps = Readonly<{ form: CheckoutForm; nearest: ReturnType<typeof useNearest> }>

/** Where the buyer fetches the parcel, and the offer to say what is near. */
export function PickupPoints({ form: { draft, type, wrong }, nearest }: PickupPointsProps) {
  const isWrong = wrong.some((path) => path.endsWith('pointId'))
  return (
    <>
      {nearest.offered && (
        <AskFirst
          why={nearestText.why}
          press={nearestText.press}
          asking={nearest.asking}
          ask={() => void nearest.ask()}
          outcome={nearest.answer && wordsFor(nearest.answer)}
        />
      )}
      <FormItem top={text.point} status={isWrong ? 'error' : 'default'} bottom={isWrong && wrongWords.pointId}>
        <RadioGroup
          role="radiogroup"
          aria-label={text.point}
          aria-invalid={isWrong}
          tabIndex={isWrong ? -1 : undefined}
        >
          {nearest.points.map(({ point: { id, name, address, hours }, metres }) => (
            <Radio
              key={id}
              name="point"
              checked={id === draft.pointId}
              onChange={() => type({ pointId: id })}
              description={`${address}, ${hours}`}
            >
              {metres === null ? name : `${name} · ${distanceWords(metres)}`}
            </Radio>
          ))}
        </RadioGroup>
      </FormItem>
    </>
  )
}

function wordsFor(answer: 'done' | HostFailure['kind']): string {
  if (answer === 'done') return nearestText.done
  if (answer === 'denied') return nearestText.blocked
  return personSaid(answer) === 'no' ? nearestText.refused : nearestText.failed
}
