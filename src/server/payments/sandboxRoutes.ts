import { getSandboxPayment, settleSandboxPayment } from '#domain/contract/sandbox.ts'
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

  .change(settleSandboxPayment, async ({ paymentId: payment, outcome }, { tx, shop, world, now, afterCommit }) => {
    const at = { shop, payment }
    const decided = await decide(tx, at, outcome === 'decline' ? 'declined' : 'authorised')
    if (!decided) throw new Refused((await findAtSandbox(tx, at)) ? 'payment_over' : 'payment_not_found')

    const send = (name: string) => {
      const event = { event: `${name}:${payment}`, payment } satisfies SandboxEvent
      const actAt = outcome === 'pay_late' ? after(now, LATENESS) : now
      return receiveEvent(tx, { shop, provider: 'sandbox', body: JSON.stringify(event), now, ...event }, actAt)
    }
    await send(decided.state)
    if (outcome === 'pay_twice') await send(`${decided.state}-again`)

    afterCommit(() => world.bell.ring('work'))
    return decided
  })
