import type { SandboxOutcome, SandboxPayment } from '#domain/contract/sandbox.ts'

import { roubles } from '../text/money.ts'
import { text } from '../text/pay.ts'

type ChoicesProps = Readonly<{
  payment: SandboxPayment
  running: SandboxOutcome | null
  settle: (outcome: SandboxOutcome) => void
}>

/** Paying or not, and for those who try the shop out: the ways in which banks answer. */
export function Choices({ payment: { title, amount }, running, settle }: ChoicesProps) {
  const button = (outcome: SandboxOutcome, words: string, look: 'main' | 'other') => (
    <button
      type="button"
      className={look}
      disabled={running !== null}
      aria-busy={running === outcome}
      onClick={() => settle(outcome)}
    >
      {words}
    </button>
  )
  return (
    <>
      <p className="order">{text.order(title)}</p>
      <p className="amount">{roubles(amount)}</p>
      {button('pay', text.pay(roubles(amount)), 'main')}
      {button('decline', text.decline, 'other')}
      <details>
        <summary>{text.how}</summary>
        {button('pay_twice', text.twice, 'other')}
        {button('pay_late', text.late, 'other')}
      </details>
    </>
  )
}
