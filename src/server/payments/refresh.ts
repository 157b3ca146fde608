import type { PaymentId, ShopId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'
import type { PaymentAt, Payments } from '../outside/payments/payments.ts'
import { transact } from '../work/transact.ts'
import type { World } from '../world.ts'
import { applyProviderState } from './applyProviderState.ts'
import type { Payment } from './rows.ts'

export type AtProvider = Readonly<{ payments: Payments; at: PaymentAt }>

/** The payment at its provider, or null when the provider has never been asked, so that there is nothing there. */
export function atProvider(world: World, shop: ShopId, { id, provider, reference }: Payment): AtProvider | null {
  if (reference === null) return null
  if (world.payments?.provider !== provider) {
    throw new Error(
      `Payment ${id} is kept by ${provider}, but this server speaks to ${world.payments?.provider ?? 'no provider'}: start it with PAYMENTS=${provider} until its payments have ended`,
    )
  }
  return { payments: world.payments, at: { shop, payment: id, reference } }
}

/** Asks the provider what became of a payment, and lets the order hear of it; `also` is done in the same transaction. */
export async function refresh(
  world: World,
  { payments, at }: AtProvider,
  also: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<void> {
  const seen = await payments.read(at)
  await transact(world, async (tx, afterCommit) => {
    await applyProviderState(tx, { world, ...newsOf(at), seen, now: world.now(), afterCommit })
    await also(tx)
  })
}

const newsOf = ({ shop, payment }: PaymentAt): { shop: ShopId; payment: PaymentId } => ({ shop, payment })
