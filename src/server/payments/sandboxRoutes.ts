import { getSandboxPayment, type SandboxMethod, settleSandboxPayment } from '#domain/contract/sandbox.ts'
import type { Taking } from '#domain/payment.ts'
import { Refused } from '#domain/refusal.ts'
import { after, MINUTE } from '#domain/time.ts'

import { routes } from '../http/routes.ts'
import type { SandboxEvent } from '../outside/payments/sandboxPayments.ts'
import { decide, findAtSandbox } from '../outside/payments/sandboxRows.ts'
import { receiveEvent } from './webhookInbox.ts'

/** How long the sandbox keeps what happened to itself when it is asked to be late. */
const LATENESS = MINUTE

/** The pay page of the sandbox. What happens there reaches the shop as with any provider: by an event in its inbox. */
export const sandboxRoutes = routes()
  .read(getSandboxPayment, async ({ paymentId: payment }, { db, shop }) => {
    const found = await findAtSandbox(db, { shop, payment })
    if (!found) throw new Refused('payment_not_found')
    return found
  })

  .change(
    settleSandboxPayment,
    async ({ paymentId: payment, outcome, method }, { tx, shop, world, now, afterCommit }) => {
      const at = { shop, payment }
      const asked = await findAtSandbox(tx, at)
      if (!asked) throw new Refused('payment_not_found')
      const decided = await decide(tx, at, outcome === 'decline' ? 'declined' : paid(method, asked.taking))
      if (!decided) throw new Refused('payment_over')

      const send = (name: string) => {
        const event = { event: `${name}:${payment}`, payment } satisfies SandboxEvent
        const actAt = outcome === 'pay_late' ? after(now, LATENESS) : now
        return receiveEvent(tx, { shop, provider: 'sandbox', body: JSON.stringify(event), now, ...event }, actAt)
      }
      await send(decided.state)
      if (outcome === 'pay_twice') await send(`${decided.state}-again`)

      afterCommit(() => world.bell.ring('work'))
      return decided
    },
  )

/** What a payment becomes that was not declined: only cards hold money, and only where they were asked to. */
const paid = (method: SandboxMethod, taking: Taking) =>
  method === 'card' && taking === 'hold' ? 'authorised' : 'captured'
