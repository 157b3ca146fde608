import { Refused } from '#domain/refusal.ts'

import { STANDARD_HEADERS } from '../http/answers.ts'
import type { Extra } from '../http/api.ts'
import { readBody } from '../http/body.ts'
import { createHomeShop } from '../shops/homeShop.ts'
import { namedShop } from '../shops/namedShop.ts'
import { transact } from '../work/transact.ts'
import type { World } from '../world.ts'
import { findPayment } from './rows.ts'
import { receiveEvent } from './webhookInbox.ts'

/**
 * Where the provider tells us that something happened: `/payments/webhooks/yookassa`, with `?shop=…` where there are
 * several shops. It is answered before anything is done about it, so that a slow database makes no provider give up.
 */
export function webhookRoutes(world: World): readonly Extra[] {
  const { payments } = world
  if (!payments) return []
  const homeShop = createHomeShop(world)

  return [
    {
      method: 'POST',
      path: `/payments/webhooks/${payments.provider}`,
      async answer({ request }) {
        const shop = namedShop(new URL(request.url).searchParams.get('shop')) ?? (await homeShop())
        const body = new TextDecoder().decode(await readBody(request))
        const about = payments.eventOf(body)
        if (!about) throw new Refused('bad_request')

        // Other people's payments are none of ours, and strangers fill no table of ours with them.
        const payment = await findPayment(world.db, shop, about.payment)
        if (payment) await keep({ shop, body, ...about })
        return new Response('{}', { headers: { ...STANDARD_HEADERS, 'Content-Type': 'application/json' } })
      },
    },
  ]

  async function keep(received: Omit<Parameters<typeof receiveEvent>[1], 'provider' | 'now'>) {
    const { provider } = payments ?? { provider: '' }
    await transact(world, async (tx, afterCommit) => {
      await receiveEvent(tx, { ...received, provider, now: world.now() })
      afterCommit(() => world.bell.ring('work'))
    })
  }
}
