import { type ReactNode, useEffect } from 'react'

import type { PaymentId, ShopId } from '#domain/ids.ts'

import type { Api } from '../api/client.ts'
import { overWords, settledWords, text } from '../text/pay.ts'
import { unreachableWords } from '../text/unreachable.ts'
import { Choices } from './Choices.tsx'
import type { PayNote } from './payNote.ts'
import { usePayment } from './usePayment.ts'

/** Long enough to read one line. */
const BACK_AFTER = 1_500

type PayPageProps = Readonly<{
  api: Api
  note: PayNote
  /** Leaves for an address so that the way back does not lead here again. */
  leave: (address: string) => void
}>

/** The page of a provider that does not exist: a calm place with one question. */
export function PayPage({ api, note, leave }: PayPageProps) {
  const { shop, paymentId, back } = note
  return (
    <main className="card">
      <header className="bank">
        <span className="coin" aria-hidden>
          ₽
        </span>
        <div>
          <h1>{text.bank}</h1>
          <p className="pretend">{text.pretend}</p>
        </div>
      </header>
      {paymentId ? (
        <Payment api={api} shop={shop} paymentId={paymentId} back={back} leave={leave} />
      ) : (
        <Unknown back={back} />
      )}
    </main>
  )
}

type PaymentProps = Readonly<{
  api: Api
  shop: ShopId | null
  paymentId: PaymentId
  back: string
  leave: PayPageProps['leave']
}>

function Payment({ api, shop, paymentId, back, leave }: PaymentProps) {
  const { shown, running, retry, settle } = usePayment(api, shop, paymentId)
  const settled = shown.kind === 'settled'
  useEffect(() => {
    if (!settled) return undefined
    const timer = setTimeout(leave, BACK_AFTER, back)
    return () => clearTimeout(timer)
  }, [settled, leave, back])

  switch (shown.kind) {
    case 'waiting':
      return <output className="waiting">{text.loading}</output>
    case 'unknown':
      return <Unknown back={back} />
    case 'failed':
      return (
        <>
          <p role="alert">{unreachableWords[shown.failure.why]}</p>
          <button type="button" className="main" onClick={retry}>
            {text.retry}
          </button>
          <Back to={back} />
        </>
      )
    case 'asked': {
      const { payment, failure } = shown
      if (payment.state !== 'created') return <Over title={overWords[payment.state]} back={back} />
      return (
        <>
          {failure && <p role="alert">{unreachableWords[failure.why]}</p>}
          <Choices payment={payment} running={running} settle={settle} />
        </>
      )
    }
    case 'settled':
      return (
        <Over title={settledWords[shown.outcome]} back={back}>
          {text.backSoon}
        </Over>
      )
  }
}

const Unknown = ({ back }: { back: string }) => (
  <Over title={text.unknown} back={back}>
    {text.unknownWhy}
  </Over>
)

function Over({ title, back, children }: { title: string; back: string; children?: ReactNode }) {
  return (
    <>
      <output className="over">
        <strong>{title}</strong>
        {children && <span>{children}</span>}
      </output>
      <Back to={back} />
    </>
  )
}

const Back = ({ to }: { to: string }) => (
  <a className="main" href={to}>
    {text.back}
  </a>
)
