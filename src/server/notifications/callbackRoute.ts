import { Refused } from '#domain/refusal.ts'

import { STANDARD_HEADERS } from '../http/answers.ts'
import type { Extra } from '../http/api.ts'
import { readBody } from '../http/body.ts'
import { sign, verify } from '../http/signing.ts'
import { calledBy } from '../outside/network/vkCallback.ts'
import { transact } from '../work/transact.ts'
import type { World } from '../world.ts'
import { buyerOfCommunity, keepCallback } from './callbackRows.ts'
import { keepMessagesAnswer } from './consent.ts'

/**
 * Where VK tells us what people do in its own windows: the Callback API of the shop's community. Whatever needs nothing
 * of us is answered, too: VK stops telling a server that fails.
 */
export function callbackRoutes(world: World): readonly Extra[] {
  const { vkCallback } = world.settings
  if (!vkCallback) return []

  return [
    {
      method: 'POST',
      path: '/vk/callback',
      async answer({ request }) {
        const body = new TextDecoder().decode(await readBody(request))
        const called = calledBy(body)
        if (!called || called.community !== vkCallback.community) throw new Refused('bad_request')
        const { said } = called
        if (said.kind === 'confirmation') return plain(vkCallback.confirmation)
        if (!isSame(called.secret, vkCallback.secret)) throw new Refused('not_signed_in')

        if (said.kind === 'messages') await keep({ ...said, community: called.community, body })
        if (said.kind === 'unreadable')
          world.log.warn({ type: called.type }, 'VK told us something in an unknown shape')
        return plain('ok')
      },
    },
  ]

  async function keep({ community, hostUserId, allowed, event, body }: Messages): Promise<void> {
    const known = await buyerOfCommunity(world.db, { community, hostUserId })
    // Of whoever has never been in the shop nothing is kept.
    if (!known) return
    await transact(world, async (tx) => {
      const now = world.now()
      // VK says no time: what it tells a second time may be older than what was said since.
      if (await keepCallback(tx, { shop: known.shop, event, body, now }))
        await keepMessagesAnswer(tx, { ...known, answer: { allowed, at: now } })
    })
  }
}

type Messages = Readonly<{ community: string; hostUserId: string; allowed: boolean; event: string; body: string }>

const plain = (words: string) =>
  new Response(words, { headers: { ...STANDARD_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' } })

/** In a time that says nothing about the secret. */
const isSame = (given: string, secret: string) => verify(secret, secret, sign(secret, given))
