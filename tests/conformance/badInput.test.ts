import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

import { addToCart, changeCartLine } from '#domain/contract/cart.ts'
import { contract } from '#domain/contract/contract.ts'
import { changesSomething, type Endpoint } from '#domain/contract/endpoint.ts'
import { PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'

const { olga } = PEOPLE
const NOWHERE = '01970000-0000-7000-8000-00000000dead'
const LINES = Object.entries(contract).map(([name, endpoint]) => ({ name, endpoint }))
const takesBody = ({ method }: Endpoint) => method === 'POST' || method === 'PUT'
const hasParameters = ({ path }: Endpoint) => path.includes(':')

type Sent = Readonly<{ path?: string; query?: string; body?: BodyInit; headers?: Record<string, string> }>

/** As the shop's own people, who may call anything. */
function send(shop: TestShop, endpoint: Endpoint, { path, query = '', body, headers }: Sent = {}): Promise<Response> {
  const to = path ?? endpoint.path.replaceAll(/:\w+/g, NOWHERE)
  return shop.as(olga).fetch(to + query, {
    method: endpoint.method,
    headers: {
      ...(changesSomething(endpoint) && { 'idempotency-key': 'intent-0001' }),
      ...(takesBody(endpoint) && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(takesBody(endpoint) && { body: body ?? '{}', duplex: 'half' }),
  })
}

const Problem = v.object({
  type: v.pipe(v.string(), v.startsWith('urn:')),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  field: v.optional(v.string()),
  requestId: v.string(),
})

async function problemIn(answer: Response) {
  if (answer.headers.get('content-type') !== 'application/problem+json') throw new Error(await answer.text())
  return v.parse(Problem, await answer.json())
}

everyEngine('bad input', (fresh) => {
  it.each(LINES)('for $name with a field that nobody knows names it', async ({ endpoint }) => {
    const shop = await fresh()

    const answer = takesBody(endpoint)
      ? await send(shop, endpoint, { body: JSON.stringify({ unheardOf: 1 }) })
      : await send(shop, endpoint, { query: '?unheardOf=1' })

    // What is missing may be named before what is too much.
    expect(await problemIn(answer)).toMatchObject({
      status: 400,
      code: 'bad_request',
      field: expect.stringMatching(/./),
    })
    expect(shop.faults).toEqual([])
  })

  it.each(LINES.filter(({ endpoint }) => hasParameters(endpoint)))(
    'for $name with an id that is none names it',
    async ({ endpoint }) => {
      const shop = await fresh()
      const [, name] = /:(\w+)/.exec(endpoint.path) ?? []

      const answer = await send(shop, endpoint, { path: endpoint.path.replaceAll(/:\w+/g, "1' or '1'='1") })

      expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'bad_request', field: name })
    },
  )

  it.each(LINES.filter(({ endpoint }) => hasParameters(endpoint) && !takesBody(endpoint)))(
    'for $name about something that is not there never breaks',
    async ({ endpoint }) => {
      const shop = await fresh()

      const answer = await send(shop, endpoint)

      expect([200, 404]).toContain(answer.status)
      expect(shop.faults).toEqual([])
    },
  )

  it.each(LINES.filter(({ endpoint }) => endpoint.caller !== 'anyone'))(
    'for $name from nobody is refused before it is read',
    async ({ endpoint }) => {
      const shop = await fresh()

      const answer = await shop.guest().fetch(endpoint.path.replaceAll(/:\w+/g, 'x'), { method: endpoint.method })

      expect(await problemIn(answer)).toMatchObject({ status: 401, code: 'not_signed_in' })
    },
  )

  it.each(LINES.filter(({ endpoint }) => endpoint.caller === 'seller'))(
    'for $name from a buyer is refused',
    async ({ endpoint }) => {
      const shop = await fresh()

      const answer = await shop
        .as(PEOPLE.anna)
        .fetch(endpoint.path.replaceAll(/:\w+/g, NOWHERE), { method: endpoint.method })

      expect(await problemIn(answer)).toMatchObject({ status: 403, code: 'sellers_only' })
    },
  )

  it.each(LINES.filter(({ endpoint }) => changesSomething(endpoint)))(
    'for $name without a key asks for one',
    async ({ endpoint }) => {
      const shop = await fresh()

      const answer = await shop.as(olga).fetch(endpoint.path.replaceAll(/:\w+/g, NOWHERE), { method: endpoint.method })

      expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'key_missing' })
    },
  )

  it.each(LINES.filter(({ endpoint }) => takesBody(endpoint)))(
    'for $name with a body larger than any real one is refused',
    async ({ endpoint }) => {
      const shop = await fresh()

      const answer = await send(shop, endpoint, { body: JSON.stringify({ a: 'a'.repeat(65_536) }) })

      expect(await problemIn(answer)).toMatchObject({ status: 413, code: 'body_too_large' })
    },
  )

  describe('that is no clean JSON', () => {
    const id = NOWHERE
    const deep = (levels: number) => `{"variantId":${'['.repeat(levels)}${']'.repeat(levels)}}`

    it.each([
      { because: 'it is not JSON', body: '{"variantId":', field: 'body' },
      { because: 'it is an array', body: '[]', field: 'body' },
      { because: 'it is null', body: 'null', field: 'body' },
      { because: 'it is text', body: '"variantId"', field: 'body' },
      { because: 'it names a field twice', body: `{"variantId":"${id}","variantId":"${id}"}`, field: 'body' },
      {
        because: 'a name that is said twice is escaped',
        body: `{"variantId":"${id}","variant\\u0049d":"${id}"}`,
        field: 'body',
      },
      {
        because: 'it reaches for the prototype',
        body: `{"__proto__":{"quantity":5},"variantId":"${id}"}`,
        field: '__proto__',
      },
      {
        because: 'it reaches for the constructor',
        body: `{"constructor":{},"variantId":"${id}"}`,
        field: 'constructor',
      },
      { because: 'it holds a NUL', body: String.raw`{"variantId":"\u0000"}`, field: 'body' },
      { because: 'it holds half a character', body: String.raw`{"variantId":"\ud83d"}`, field: 'body' },
      { because: 'a name in it holds half a character', body: String.raw`{"\udc00":1}`, field: 'body' },
      { because: 'it is ten thousand levels deep', body: deep(10_000), field: 'variantId' },
      { because: 'it is not UTF-8', body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), field: 'body' },
      { because: 'a number is out of reach', body: `{"variantId":"${id}","quantity":1e400}`, field: 'quantity' },
      { because: 'a number is a fraction', body: `{"variantId":"${id}","quantity":1.5}`, field: 'quantity' },
      { because: 'a number is text', body: `{"variantId":"${id}","quantity":"1"}`, field: 'quantity' },
    ])('is refused when $because', async ({ body, field }) => {
      const shop = await fresh()

      const answer = await send(shop, addToCart, { body })

      expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'bad_request', field })
      expect(shop.faults).toEqual([])
    })

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
      'is refused as %o',
      async (type) => {
        const shop = await fresh()

        const answer = await send(shop, addToCart, { body: `{"variantId":"${id}"}`, headers: { 'content-type': type } })

        expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'bad_request', field: 'Content-Type' })
      },
    )
  })

  it('that streams without end is given up at once', async () => {
    const shop = await fresh()
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384
        controller.enqueue(new Uint8Array(16_384))
      },
    })

    const answer = await send(shop, addToCart, { body: endless })

    expect(await problemIn(answer)).toMatchObject({ status: 413, code: 'body_too_large' })
    expect(sent).toBeLessThan(200_000)
  })

  it.each([
    { query: '?q=a&q=b', field: 'q', because: 'a field is said twice' },
    { query: '?q=%00', field: 'q', because: 'it holds a NUL' },
    { query: `?q=${'a'.repeat(201)}`, field: 'q', because: 'it is too long' },
    { query: '?sort=random', field: 'sort', because: 'there is no such order' },
    { query: '?cursor=../../etc', field: 'cursor', because: 'it is no cursor' },
    { query: '?category=1', field: 'category', because: 'it is no id' },
  ])('in a query is refused when $because', async ({ query, field }) => {
    const shop = await fresh()

    const answer = await shop.guest().fetch(`/products${query}`)

    expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'bad_request', field })
  })

  it.each(['%E0%A4%A', '%00', '%2e%2e%2f', '%ff'])('in an address never breaks: %s', async (text) => {
    const shop = await fresh()

    const answer = await shop.guest().fetch(`/products/${text}`)

    expect([400, 404]).toContain(answer.status)
    expect(shop.faults).toEqual([])
  })

  it('that names in its body what its address says is refused', async () => {
    const shop = await fresh()

    const answer = await send(shop, changeCartLine, { body: JSON.stringify({ variantId: NOWHERE, quantity: 1 }) })

    expect(await problemIn(answer)).toMatchObject({ status: 400, code: 'bad_request', field: 'variantId' })
  })
})
