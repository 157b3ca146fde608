import { useEffect, useRef, useState } from 'react'

import {
  getSandboxPayment,
  type SandboxMethod,
  type SandboxOutcome,
  type SandboxPayment,
  settleSandboxPayment,
} from '#domain/contract/sandbox.ts'
import type { PaymentId, ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import type { Api } from '../api/client.ts'
import { Unreachable } from '../api/unreachable.ts'

export type Shown =
  | { kind: 'waiting' }
  | { kind: 'unknown' }
  | { kind: 'failed'; failure: Unreachable }
  | { kind: 'asked'; payment: SandboxPayment; failure: Unreachable | null }
  | { kind: 'settled'; outcome: SandboxOutcome }

/** One payment at the sandbox, as its page shows it. */
export function usePayment(api: Api, shop: ShopId | null, paymentId: PaymentId) {
  const [shown, show] = useState<Shown>({ kind: 'waiting' })
  const [running, setRunning] = useState<SandboxOutcome | null>(null)
  const intent = useRef<{ chosen: string; key: string } | null>(null)

  const load = async () => show(await read(api, shop, paymentId))
  useEffect(() => {
    let here = true
    void read(api, shop, paymentId).then((found) => here && show(found))
    return () => {
      here = false
    }
  }, [api, shop, paymentId])

  const settle = async (outcome: SandboxOutcome, method: SandboxMethod) => {
    if (shown.kind !== 'asked' || running) return
    // A try after a failure is the same intent: the bank hears of it once.
    const chosen = `${outcome} ${method}`
    if (intent.current?.chosen !== chosen) intent.current = { chosen, key: crypto.randomUUID() }
    setRunning(outcome)
    try {
      await api.call(settleSandboxPayment, { ...named(shop), paymentId, outcome, method }, { key: intent.current.key })
      show({ kind: 'settled', outcome })
    } catch (error) {
      if (error instanceof Unreachable) show({ ...shown, failure: error })
      else if (error instanceof Refused) await load()
      else throw error
    } finally {
      setRunning(null)
    }
  }
  const retry = () => {
    show({ kind: 'waiting' })
    void load()
  }
  return {
    shown,
    running,
    retry,
    settle: (outcome: SandboxOutcome, method: SandboxMethod) => void settle(outcome, method),
  }
}

const named = (shop: ShopId | null) => (shop ? { shop } : {})

async function read(api: Api, shop: ShopId | null, paymentId: PaymentId): Promise<Shown> {
  try {
    return { kind: 'asked', payment: await api.call(getSandboxPayment, { ...named(shop), paymentId }), failure: null }
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'failed', failure: error }
    if (error instanceof Refused) return { kind: 'unknown' }
    throw error
  }
}
