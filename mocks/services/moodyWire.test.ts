import { beforeEach, describe, expect, it } from 'vitest'

import { moodyWire } from './moodyWire.ts'

const API = 'https://ryadom.test/app/api/'
const PAYMENT = `${API}sandbox/payments/01990000-0000-7000-8000-000000000009`

let heard: { method: string; path: string; body: unknown }[]
let waited: number[]
let wire: ReturnType<typeof moodyWire>

beforeEach(() => {
  heard = []
  waited = []
  const shop = async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    const body: unknown = request.method === 'GET' ? null : await request.json()
    heard.push({ method: request.method, path: pathname + search, body })
    if (pathname.endsWith('/live')) return new Response(new ReadableStream(), { headers: EVENTS })
    return Response.json({ fine: true })
  }
  wire = moodyWire(shop, async (milliseconds) => void waited.push(milliseconds))
})

const EVENTS = { 'content-type': 'text/event-stream' }
const ask = (path = 'products') => wire.fetch(new Request(API + path))
const pay = (outcome = 'pay') =>
  wire.fetch(new Request(PAYMENT, { method: 'POST', body: JSON.stringify({ outcome, method: 'card', shop: 's' }) }))

describe('between the mini-app and its shop', () => {
  it('nothing happens while all is calm', async () => {
    expect(await (await ask()).json()).toEqual({ fine: true })
    expect(waited).toEqual([])
  })

  it('there is no connection when offline, and the shop hears nothing', async () => {
    wire.become(['offline'])

    expect((await ask()).type).toBe('error')
    expect(heard).toEqual([])
  })

  it('what was being told live breaks off when the network goes', async () => {
    const told = (await ask('live')).body?.getReader()

    wire.become(['offline'])

    await expect(told?.read()).rejects.toThrow('abort')
  })

  it('answers come seconds later when it is slow', async () => {
    wire.become(['slow'])

    expect((await ask()).status).toBe(200)
    expect(waited).toEqual([3_000])
  })

  it('each third request fails: the first that does has not reached the shop, the next has', async () => {
    wire.become(['every-3'])

    const statuses: number[] = []
    for (let count = 0; count < 6; count += 1) statuses.push((await ask()).status)

    expect(statuses).toEqual([200, 200, 502, 200, 200, 502])
    expect(heard).toHaveLength(5)
  })
})

describe('a payment', () => {
  it.each([
    { mood: 'pay-decline', outcome: 'decline' },
    { mood: 'pay-late', outcome: 'pay_late' },
    { mood: 'pay-twice', outcome: 'pay_twice' },
  ] as const)('is answered as $mood says', async ({ mood, outcome }) => {
    wire.become([mood])

    expect((await pay()).status).toBe(200)

    expect(heard).toEqual([
      { method: 'POST', path: new URL(PAYMENT).pathname, body: { outcome, method: 'card', shop: 's' } },
    ])
  })

  it('that is never answered is only looked at: the shop hears nothing of it', async () => {
    wire.become(['pay-never'])

    expect((await pay()).status).toBe(200)

    expect(heard).toEqual([{ method: 'GET', path: `${new URL(PAYMENT).pathname}?shop=s`, body: null }])
  })

  it('is declined by whoever declines it, whatever the mood', async () => {
    wire.become(['pay-twice'])

    await pay('decline')

    expect(heard).toMatchObject([{ body: { outcome: 'decline' } }])
  })
})
