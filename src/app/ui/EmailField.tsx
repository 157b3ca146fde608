import { Button, FormItem } from '@vkontakte/vkui'

import type { HostFailure } from '../host/host.ts'
import { personSaid } from '../host/personSaid.ts'
import { useHost } from '../shop/ShopProvider.tsx'
import type { CheckoutForm } from '../shop/useCheckoutForm.ts'
import { useSupported } from '../shop/useSupported.ts'
import { text } from '../text/checkout.ts'
import { text as contacts } from '../text/contacts.ts'
import { Field } from './Field.tsx'
import { useAsking } from './useAsking.ts'

/** Where the receipt goes, if not to the phone; nobody has to say. */
export function EmailField({ form }: { form: CheckoutForm }) {
  const { draft, type, wrong } = form
  return (
    <>
      <Field
        label={text.email}
        field="email"
        wrong={wrong}
        value={draft.email ?? ''}
        change={(email) => type({ email })}
        hint={text.emailWhy}
        autoComplete="email"
        inputMode="email"
        placeholder={text.emailLike}
        optional
      />
      <EmailOffer form={form} />
    </>
  )
}

/** Offers to take it from the network, as long as it has not been typed. */
function EmailOffer({ form: { draft, type } }: { form: CheckoutForm }) {
  const host = useHost()
  const supported = useSupported('email')
  const { asking, answer, ask } = useAsking(async () => {
    const heard = await host.email()
    if (heard.kind === 'done') type({ email: heard.email })
    return heard
  })
  if (!supported || answer === 'done' || (answer === null && !asking && draft.email)) return null

  return (
    <FormItem>
      {answer === null ? (
        <Button mode="secondary" size="m" loading={asking} onClick={() => void ask()}>
          {contacts.takeEmail}
        </Button>
      ) : (
        <output>{wordsFor(answer)}</output>
      )}
    </FormItem>
  )
}

const wordsFor = (answer: HostFailure['kind']): string =>
  personSaid(answer) === 'no' ? contacts.emailRefused : contacts.emailFailed
