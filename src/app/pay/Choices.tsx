import { useState } from 'react'

import { SandboxMethod, type SandboxOutcome, type SandboxPayment } from '#domain/contract/sandbox.ts'

import { roubles } from '../text/money.ts'
import { howWords, methodWords, text } from '../text/pay.ts'

type ChoicesProps = Readonly<{
  payment: SandboxPayment
  running: SandboxOutcome | null
  settle: (outcome: SandboxOutcome, method: SandboxMethod) => void
}>

/** Paying or not, and for those who try the shop out: the ways in which banks answer. */
export function Choices({ payment: { title, amount, taking }, running, settle }: ChoicesProps) {
  const [method, choose] = useState<SandboxMethod>('card')
  const button = (outcome: SandboxOutcome, words: string, look: 'main' | 'other') => (
    <button
      type="button"
      className={look}
      disabled={running !== null}
      aria-busy={running === outcome}
      onClick={() => settle(outcome, method)}
    >
      {words}
    </button>
  )
  return (
    <>
      <p className="order">{text.order(title)}</p>
      <p className="amount">{roubles(amount)}</p>
      <fieldset className="methods">
        <legend>{text.method}</legend>
        {SandboxMethod.options.map((each) => (
          <label key={each} className="method">
            <input type="radio" name="method" checked={method === each} onChange={() => choose(each)} />
            <span>
              {methodWords[each]}
              <small>{howWords[each === 'card' ? taking : 'charge']}</small>
            </span>
          </label>
        ))}
      </fieldset>
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
