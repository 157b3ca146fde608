import { afterEach, describe, expect, it, vi } from 'vitest'

import { watchGroup } from '#domain/contract/groupBuys.ts'

import { createApi } from './client.ts'
import { watch } from './watch.ts'

const groupId = '018f0000-0000-7000-8000-000000000002'

const picture = (version: number) => ({
  id: groupId,
  version,
  offerId: '018f0000-0000-7000-8000-000000000005',
  product: { id: '018f0000-0000-7000-8000-000000000001', name: 'Кружка', picture: null },
  state: 'gathering',
  ladder: [{ from: 1, price: 990_00 }],
  goal: 3,
  capacity: 3,
  unitsPerBuyer: 1,
  taken: version,
  held: 0,
  openedAt: 0,
  closesAt: 1,
  endedAt: null,
  completedAt: null,
  variants: null,
  faces: [],
  news: [],
})
const event = (version: number) => `id: ${version}\ndata: ${JSON.stringify(picture(version))}\n\n`

const streamOf = (...chunks: string[]) =>
  new Response(new Blob(chunks).stream(), { headers: { 'content-type': 'text/event-stream' } })
const refusal = (code: string, status: number) => () =>
  new Response(JSON.stringify({ code, status }), { status, headers: { 'content-type': 'application/problem+json' } })

/** A proxy that holds streams back: nothing comes, until whoever asked hangs up. */
const silence = (signal: AbortSignal | null | undefined) =>
  new Promise<Response>((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason)))

type Answer = (signal: AbortSignal | null | undefined) => Response | Promise<Response>

function following(...answers: Answer[]) {
  const asked: string[] = []
  const sessions: (string | null)[] = []
  let token = 'first'
  const told: number[] = []
  let polled = 0
  const stopping = new AbortController()
  const api = createApi({
    base: 'https://shop.test/api/',
    fetch: (url, init) => {
      asked.push(new Request(url).url)
      sessions.push(new Headers(init?.headers).get('authorization'))
      const answer = answers.shift()
      return answer ? Promise.resolve(answer(init?.signal)) : new Promise(() => undefined)
    },
    session: {
      token: () => token,
      renewed: (fresh) => {
        token = fresh
      },
      signInAgain: async () => {
        token = 'again'
        return true
      },
    },
  })
  const over = watch(api, {
    endpoint: watchGroup,
    input: { groupId },
    tell: ({ version }) => told.push(version),
    ask: async () => {
      polled += 1
    },
    signal: stopping.signal,
  })
  return { asked, sessions, told, polled: () => polled, over, stop: () => stopping.abort() }
}

describe('following a group', () => {
  it('tells every change, and resumes after the last one when the line breaks', async () => {
    const group = following(
      () => streamOf(event(1), ': heartbeat\n\n', event(2)),
      () => streamOf(event(3)),
    )

    await expect.poll(() => group.told).toEqual([1, 2, 3])
    group.stop()

    expect(group.asked.map((url) => new URL(url).search)).toEqual(['', '?after=2'])
  })

  it('passes over what it cannot read', async () => {
    const group = following(() => streamOf('id: 1\ndata: {"version":"one"}\n\n', event(2)))

    await expect.poll(() => group.told).toEqual([2])
    group.stop()
  })

  it('asks again and again where streams do not come through', async () => {
    const group = following(() => new Response('{}', { headers: { 'content-type': 'application/json' } }))

    await expect.poll(() => group.polled()).toBe(1)
    group.stop()

    expect(group.asked).toHaveLength(1)
  })

  describe('where nothing comes back', () => {
    afterEach(() => void vi.useRealTimers())

    it('asks instead from the fifth second on, and opens no other stream', async () => {
      vi.useFakeTimers()
      const group = following(silence)

      await vi.advanceTimersByTimeAsync(4_999)
      expect(group.polled()).toBe(0)
      await vi.advanceTimersByTimeAsync(1)
      expect(group.polled()).toBe(1)
      await vi.advanceTimersByTimeAsync(10_000)
      group.stop()

      expect(group.polled()).toBe(3)
      expect(group.asked).toHaveLength(1)
    })
  })

  it('ends when the server refuses', async () => {
    const group = following(refusal('group_not_found', 404))

    await group.over

    expect(group.polled()).toBe(0)
  })

  it('goes on after its session ran out, signed in again', async () => {
    const group = following(refusal('not_signed_in', 401), () => streamOf(event(1)))

    await expect.poll(() => group.told).toEqual([1])
    group.stop()

    expect(group.sessions.slice(0, 2)).toEqual(['Bearer first', 'Bearer again'])
  })

  it('ends when nobody is known even after signing in again', async () => {
    const group = following(refusal('not_signed_in', 401), refusal('not_signed_in', 401))

    await group.over

    expect(group.asked).toHaveLength(2)
  })

  it('goes on with the session that came with the stream', async () => {
    const renewed = { 'content-type': 'text/event-stream', 'x-session': 'fresh' }
    const group = following(() => new Response(event(1), { headers: renewed }))

    await expect.poll(() => group.sessions).toEqual(['Bearer first', 'Bearer fresh'])
    group.stop()
  })
})
