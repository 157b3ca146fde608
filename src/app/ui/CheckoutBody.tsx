import { type ReactNode, useEffect, useRef } from 'react'

import styles from './CheckoutBody.module.css'

type CheckoutBodyProps = Readonly<{ wrong: readonly string[]; submit: () => void; children: ReactNode }>

/** A checkout is one form. Whoever left something out is taken to it. */
export function CheckoutBody({ wrong, submit, children }: CheckoutBodyProps) {
  const form = useRef<HTMLFormElement>(null)
  const first = wrong[0]
  useEffect(() => {
    if (first !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [first])

  return (
    <form
      ref={form}
      noValidate
      className={styles['body']}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {children}
    </form>
  )
}
