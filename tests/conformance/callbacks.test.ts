import { expect, it, test } from 'vitest'

import { answerMessages } from '#domain/contract/me.ts'
import { MINUTE } from '#domain/time.ts'
import { COMMUNITY, PEOPLE, SHOP, someone } from '#mocks/builders.ts'

import { everyEngine, type Fresh } from './everyEngine.ts'

const SECRET = 'whatever-the-owner-typed'
const CALLBACK = { community: COMMUNITY, secret: SECRET, confirmation: '5f2c81aa' }
const { anna } = PEOPLE

type Told = Readonly<{ type: string; event_id?: string; secret?: string; group_id?: number; object?: unknown }>

const about = (hostUserId: string) => ({ user_id: Number(hostUserId) })

async function opened(fresh: Fresh) {
  const shop = await fresh({ settings: { vkCallback: CALLBACK } })
  const { db } = shop.world
  const call = async (body: string, path = '/vk/callback') => {
    const answer = await shop.guest().fetch(path, { method: 'POST', body })
    return { status: answer.status, text: await answer.text() }
  }
  return {
    shop,
    call,
    /** As VK sends it, with the right secret unless another is given. */
    hears: async (told: Told) => {
      const { status, text } = await call(
        JSON.stringify({ group_id: Number(COMMUNITY), v: '5.199', secret: SECRET, ...told }),
      )
      return [status, text]
    },
    mayWriteTo: async (hostUserId: string) => {
      const { messages_allowed_at: since } = await db
        .selectFrom('buyer')
        .select('messages_allowed_at')
        .where('shop_id', '=', SHOP)
        .where('host_user_id', '=', hostUserId)
        .executeTakeFirstOrThrow()
      return since !== null
    },
    kept: () => db.selectFrom('webhook_inbox').select(['provider', 'event']).where('shop_id', '=', SHOP).execute(),
  }
}

everyEngine('what VK tells of the community', (fresh) => {
  it('is asked for with the string that the owner was shown', async () => {
    const { hears } = await opened(fresh)

    expect(await hears({ type: 'confirmation' })).toEqual([200, CALLBACK.confirmation])
  })

  it('takes back a right to write that somebody withdraws in VK, and brings it back with them [TELL-02]', async () => {
    const { shop, hears, mayWriteTo } = await opened(fresh)
    await shop.as(anna).call(answerMessages, { allowed: true })

    const withdrawn = await hears({ type: 'message_deny', event_id: 'e1', object: about(anna.hostUserId) })
    const afterwards = await mayWriteTo(anna.hostUserId)
    const given = await hears({ type: 'message_allow', event_id: 'e2', object: { ...about(anna.hostUserId), key: '' } })

    expect([withdrawn, given]).toEqual([
      [200, 'ok'],
      [200, 'ok'],
    ])
    expect(afterwards).toBe(false)
    expect(await mayWriteTo(anna.hostUserId)).toBe(true)
  })

  it('counts once, however often it is told', async () => {
    const { shop, hears, mayWriteTo, kept } = await opened(fresh)
    const client = shop.as(anna)
    await client.call(answerMessages, { allowed: true })
    const denied = { type: 'message_deny', event_id: 'e1', object: about(anna.hostUserId) }

    const answers = await Promise.all([hears(denied), hears(denied), hears(denied)])
    shop.pass(MINUTE)
    await client.call(answerMessages, { allowed: true })
    await hears(denied)

    expect(answers.map(([status]) => status)).toEqual([200, 200, 200])
    expect(await mayWriteTo(anna.hostUserId)).toBe(true)
    expect(await kept()).toEqual([{ provider: 'vk', event: 'e1' }])
  })

  it('about somebody who has never been in the shop is answered and not kept', async () => {
    const { hears, kept } = await opened(fresh)

    expect(await hears({ type: 'message_allow', event_id: 'e1', object: { user_id: 777 } })).toEqual([200, 'ok'])
    expect(await kept()).toEqual([])
  })

  it('touches nobody of Odnoklassniki who has the same number', async () => {
    const { shop, hears, mayWriteTo } = await opened(fresh)
    const theirs = someone({ host: 'ok' })
    await shop.as(theirs).call(answerMessages, { allowed: true })

    await hears({ type: 'message_deny', event_id: 'e1', object: about(theirs.hostUserId) })

    expect(await mayWriteTo(theirs.hostUserId)).toBe(true)
  })

  it('is answered even where the shop has no use for it, so that VK does not stop telling', async () => {
    const { hears, kept } = await opened(fresh)

    expect(await hears({ type: 'wall_post_new', event_id: 'e1', object: { id: 1 } })).toEqual([200, 'ok'])
    expect(await hears({ type: 'message_deny', object: 'somebody' })).toEqual([200, 'ok'])
    expect(await kept()).toEqual([])
  })

  test.each([
    { of: 'a wrong secret', told: { secret: 'whatever-the-owner-typeD' }, status: 401 },
    { of: 'no secret', told: { secret: '' }, status: 401 },
    { of: 'another community', told: { group_id: 1 }, status: 400 },
  ])('with $of is refused and changes nothing', async ({ told, status }) => {
    const { shop, hears, mayWriteTo, kept } = await opened(fresh)
    await shop.as(anna).call(answerMessages, { allowed: true })

    const [answered] = await hears({ type: 'message_deny', event_id: 'e1', object: about(anna.hostUserId), ...told })

    expect(answered).toBe(status)
    expect(await mayWriteTo(anna.hostUserId)).toBe(true)
    expect(await kept()).toEqual([])
  })

  test.each(['', 'no json at all', '{}', '[]', '{"type":"confirmation"}'])('that is %j is refused', async (body) => {
    const { call } = await opened(fresh)

    expect((await call(body)).status).toBe(400)
  })

  it('is not listened to where the owner has not set it up', async () => {
    const shop = await fresh()

    const { status } = await shop.guest().fetch('/vk/callback', { method: 'POST', body: '{}' })

    expect(status).toBe(404)
  })
})
