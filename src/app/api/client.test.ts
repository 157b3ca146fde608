import { describe, expect, it, vi } from 'vitest'

import { addToCart, getCart, removeCartLine } from '#domain/contract/cart.ts'
import { listProducts } from '#domain/contract/products.ts'

import { createApi } from './client.ts'

const variantId = '018f0000-0000-7000-8000-000000000003'
const CART = { lines: [] }

const json = (body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } })
const refusal = (code: string, status: number, rest: object = {}) =>
  new Response(JSON.stringify({ code, status, ...rest }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })

function apiThatHears(...answers: (() => Response | Promise<Response>)[]) {
  const sent: { url: string; init: RequestInit }[] = []
  let token: string | null = 'first'
  const api = createApi({
    base: 'https://shop.test/api/',
    fetch: async (url, init) => {
      sent.push({ url: new Request(url).url, init: init ?? {} })
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (!answer) throw new Error('The test said no answer')
      return await answer()
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
  const header = (at: number, name: string) => new Headers(sent[at]?.init.headers).get(name)
  return { api, sent, header }
}

describe('a call', () => {
  it('puts what is asked into the path, the query or the body', async () => {
    const { api, sent } = apiThatHears(() => json(CART))

    await api.call(removeCartLine, { variantId })
    await api.call(addToCart, { variantId, quantity: 2 })

    expect(sent.map(({ url, init }) => [init.method, url, init.body])).toEqual([
      ['DELETE', `https://shop.test/api/cart/lines/${variantId}`, null],
      ['POST', 'https://shop.test/api/cart/lines', JSON.stringify({ variantId, quantity: 2 })],
    ])
  })

  it('asks with a query where nothing is changed, and without what is not said', async () => {
    const { api, sent, header } = apiThatHears(() => json({ items: [], next: null }))

    await api.call(listProducts, { q: 'чай & кофе', category: undefined })

    expect(sent[0]?.url).toBe('https://shop.test/api/products?q=%D1%87%D0%B0%D0%B9+%26+%D0%BA%D0%BE%D1%84%D0%B5')
    expect(header(0, 'idempotency-key')).toBeNull()
  })

  it('carries the key of its intent and the session', async () => {
    const { api, header } = apiThatHears(() => json(CART))

    await api.call(addToCart, { variantId }, { key: 'one-intent' })

    expect(header(0, 'idempotency-key')).toBe('one-intent')
    expect(header(0, 'authorization')).toBe('Bearer first')
  })

  it('goes on with the session that the server renewed', async () => {
    const { api, header } = apiThatHears(() => json(CART, { 'x-session': 'fresh' }))

    await api.call(getCart, {})
    await api.call(getCart, {})

    expect(header(1, 'authorization')).toBe('Bearer fresh')
  })

  it('signs in again, once, when its session ran out, and stays the same intent', async () => {
    const { api, header } = apiThatHears(
      () => refusal('not_signed_in', 401),
      () => json(CART),
    )

    expect(await api.call(addToCart, { variantId })).toEqual(CART)
    expect(header(1, 'authorization')).toBe('Bearer again')
    expect(header(1, 'idempotency-key')).toBe(header(0, 'idempotency-key'))
  })
})

describe('an answer', () => {
  it('that is a refusal is thrown as one, with what explains it', async () => {
    const { api } = apiThatHears(() => refusal('out_of_stock', 409, { field: 'quantity', data: { left: 1 } }))

    await expect(api.call(addToCart, { variantId })).rejects.toMatchObject({
      name: 'Refused',
      code: 'out_of_stock',
      detail: { field: 'quantity', data: { left: 1 } },
    })
  })

  it.each([
    { answer: () => Promise.reject(new TypeError('Failed to fetch')), why: 'offline' },
    { answer: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), why: 'unreadable' },
    { answer: () => json({ lines: 'many' }), why: 'unreadable' },
    { answer: () => refusal('a_newer_no', 409), why: 'unreadable' },
    { answer: () => new Response('', { status: 502 }), why: 'broken' },
    { answer: () => refusal('broken', 500), why: 'broken' },
  ])('that cannot be used is Unreachable: $why', async ({ answer, why }) => {
    const { api } = apiThatHears(answer)

    await expect(api.call(getCart, {})).rejects.toMatchObject({ name: 'Unreachable', why })
  })

  it('that is a refusal for now is one too, though its status is a server’s', async () => {
    const { api } = apiThatHears(() => refusal('busy', 503))

    await expect(api.call(getCart, {})).rejects.toMatchObject({ name: 'Refused', code: 'busy' })
  })

  it('that broke names the request, so that the shop can find it', async () => {
    const { api } = apiThatHears(() => new Response('', { status: 500, headers: { 'x-request-id': 'r-42' } }))

    await expect(api.call(getCart, {})).rejects.toMatchObject({ requestId: 'r-42' })
  })

  it('that does not come is not waited for', async () => {
    vi.useFakeTimers()
    const { api } = apiThatHears(() => new Promise<Response>(() => undefined))

    const asked = api.call(getCart, {}).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(15_000)
    vi.useRealTimers()

    expect(await asked).toMatchObject({ name: 'Unreachable', why: 'timeout' })
  })
})
