import { describe, expect, it } from 'vitest'

import { contract } from '#domain/contract/contract.ts'
import { PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'

const { anna } = PEOPLE
const VK_HOSTING = 'https://prod-app51000001-5f2c.pages-ac.vk-apps.com'
const settings = { allowedOrigins: [/^https:\/\/prod-app51000001-[0-9a-f]+\.pages-ac\.vk-apps\.com$/] }

everyEngine('the API', (fresh) => {
  it('says of a wrong address that nothing is there, with the id it is logged under', async () => {
    const { as } = await fresh()

    const answer = await as(anna).fetch('/nothing-here', { headers: { 'x-request-id': 'ask-12345' } })

    expect(await answer.json()).toMatchObject({ code: 'not_found', status: 404, requestId: 'ask-12345' })
  })

  it('names each call by itself when the caller does not', async () => {
    const { as } = await fresh()

    const [first, second] = await Promise.all(['/cart', '/cart'].map((path) => as(anna).fetch(path)))

    expect(first?.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(second?.headers.get('x-request-id')).not.toBe(first?.headers.get('x-request-id'))
  })

  it.each([
    { answered: 'what was asked for', path: '/cart', status: 200 },
    { answered: 'a refusal', path: '/nothing-here', status: 404 },
  ])('never lets $answered be kept, guessed at or framed', async ({ path, status: expected }) => {
    const { as } = await fresh()

    const { status, headers } = await as(anna).fetch(path)

    expect(status).toBe(expected)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })

  it('breaks without telling why, and logs it whole', async () => {
    const shop = await fresh({
      onStatement: ({ sql }) => {
        if (sql.includes('cart_line')) throw new Error('disk /var/lib/shop is full')
      },
    })

    const answer = await shop.as(anna).fetch('/cart')

    const body = await answer.text()
    expect(answer.status).toBe(500)
    expect(JSON.parse(body)).toMatchObject({ code: 'broken', requestId: expect.any(String) })
    expect(body).not.toContain('disk')
    expect(shop.faults).toMatchObject([{ facts: { requestId: JSON.parse(body).requestId } }])
  })

  describe('from pages of other origins', () => {
    it('answers the mini-app in VK’s hosting', async () => {
      const shop = await fresh({ settings })

      const answer = await shop.as(anna).fetch('/cart', { headers: { origin: VK_HOSTING } })

      expect(answer.status).toBe(200)
      expect(answer.headers.get('access-control-allow-origin')).toBe(VK_HOSTING)
      expect(answer.headers.get('access-control-expose-headers')).toMatch(/X-Session.*X-Now/)
      expect(answer.headers.get('x-now')).toBe(String(shop.world.now()))
      expect(answer.headers.get('vary')).toContain('Origin')
    })

    it('lets it read refusals too', async () => {
      const shop = await fresh({ settings })

      const answer = await shop.guest().fetch('/cart', { headers: { origin: VK_HOSTING } })

      expect(answer.headers.get('access-control-allow-origin')).toBe(VK_HOSTING)
      expect(await answer.json()).toMatchObject({ code: 'not_signed_in' })
    })

    it('tells it once in two hours what it may send', async () => {
      const shop = await fresh({ settings })

      const answer = await shop.guest().fetch('/cart/lines', {
        method: 'OPTIONS',
        headers: { origin: VK_HOSTING, 'access-control-request-method': 'POST' },
      })

      expect(answer.status).toBe(204)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'access-control-allow-origin': VK_HOSTING,
        'access-control-allow-headers': expect.stringContaining('Idempotency-Key'),
        'access-control-max-age': '7200',
      })
    })

    it.each(['https://evil.com', 'https://prod-app51000001-5f2c.pages-ac.vk-apps.com.evil.com', 'null'])(
      'lets %s read nothing',
      async (origin) => {
        const shop = await fresh({ settings })

        const answer = await shop.guest().fetch('/products', { headers: { origin } })

        expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      },
    )
  })

  describe('describes itself', () => {
    it('in OpenAPI, missing no line of the contract', async () => {
      const shop = await fresh()

      const answer = await shop.guest().fetch('/openapi.json')

      const { openapi, paths } = await answer.json()
      const operations = Object.values<Record<string, { operationId: string }>>(paths).flatMap((path) =>
        Object.values(path),
      )
      expect(openapi).toBe('3.1.1')
      expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
        ['launch', ...Object.keys(contract)].toSorted(),
      )
    })

    it('with every shape that it refers to', async () => {
      const shop = await fresh()

      const text = await (await shop.guest().fetch('/openapi.json')).text()

      const { components } = JSON.parse(text)
      const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
      expect(named.length).toBeGreaterThan(20)
      expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining([...new Set(named)]))
    })

    it('says that a live line answers with events', async () => {
      const shop = await fresh()

      const { paths } = await (await shop.guest().fetch('/openapi.json')).json()

      expect(Object.keys(paths['/group-buys/{groupId}/live'].get.responses[200].content)).toEqual(['text/event-stream'])
    })
  })
})
