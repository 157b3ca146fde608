import type { Contacts, HostFailure } from '../host/host.ts'
import { personSaid } from '../host/personSaid.ts'
import type { CheckoutDraft } from '../shop/checkoutDraft.ts'
import { useHost } from '../shop/ShopProvider.tsx'
import type { CheckoutForm } from '../shop/useCheckoutForm.ts'
import { useSupported } from '../shop/useSupported.ts'
import { text } from '../text/contacts.ts'
import { AskFirst } from './AskFirst.tsx'
import { useAsking } from './useAsking.ts'

/** Offers to take what the parcel needs from the network, as long as it has not been typed. */
export function FillInOffer({ form: { draft, type } }: { form: CheckoutForm }) {
  const host = useHost()
  const supported = useSupported('contacts')
  const byCourier = draft.way === 'courier'
  const { asking, answer, ask } = useAsking(async () => {
    const heard = await host.contacts({ address: byCourier })
    if (heard.kind === 'done') type(stillMissing(draft, heard))
    return heard
  })
  const lacks = draft.phone === '' || (byCourier && draft.address === '')
  if (!supported || (answer === null && !asking && !lacks)) return null

  return (
    <AskFirst
      why={text.why}
      press={text.press}
      asking={asking}
      ask={() => void ask()}
      outcome={answer && wordsFor(answer)}
    />
  )
}

/** What was typed stays as it is. */
function stillMissing(draft: CheckoutDraft, { phone, city, address }: Contacts): Partial<CheckoutDraft> {
  return {
    ...(draft.phone === '' && phone !== null && { phone }),
    ...(draft.city === '' && city !== null && { city }),
    ...(draft.address === '' && address !== null && { address }),
  }
}

function wordsFor(answer: 'done' | HostFailure['kind']): string {
  if (answer === 'done') return text.done
  return personSaid(answer) === 'no' ? text.refused : text.failed
}
