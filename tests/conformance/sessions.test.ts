import * as v from 'valibot'
import { expect, it } from 'vitest'

import { getCart } from '#domain/contract/cart.ts'
import { BuyerId } from '#domain/ids.ts'
import { DAY, HOUR, MINUTE } from '#domain/time.ts'
import { launchStringOf, NOON, PEOPLE } from '#mocks/builders.ts'
import { startSession } from '#server/http/sessions.ts'

import { everyEngine } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'

const { anna } = PEOPLE

async function signIn({ app }: TestShop): Promise<string> {
  const body = await launchStringOf(anna, NOON)
  const response = await app.fetch(new Request('http://shop.test/api/launch', { method: 'POST', body }))
  return String(Object(await response.json()).session)
}

const askWith = (shop: TestShop, authorization: string) =>
  shop.guest().fetch(getCart.path, { headers: { authorization } })

everyEngine('a session', (fresh) => {
  it('lasts an hour when it is not used', async () => {
    const shop = await fresh()
    const session = await signIn(shop)

    shop.pass(HOUR - 1)
    const inTime = await askWith(shop, `Bearer ${session}`)
    shop.pass(1)
    const late = await askWith(shop, `Bearer ${session}`)

    expect(inTime.status).toBe(200)
    expect(await late.json()).toMatchObject({ status: 401, code: 'not_signed_in' })
  })

  it('is handed on while it is used, for a day at most', async () => {
    const shop = await fresh()
    let session = await signIn(shop)
    let hours = 0

    for (;;) {
      shop.pass(40 * MINUTE)
      const answer = await askWith(shop, `Bearer ${session}`)
      if (!answer.ok) break
      session = answer.headers.get('x-session') ?? session
      hours += 40 / 60
    }

    expect(hours).toBeGreaterThan(23)
    expect(shop.world.now()).toBeLessThanOrEqual(NOON + DAY + 40 * MINUTE)
  })

  it('is not handed on while it is young', async () => {
    const shop = await fresh()
    const session = await signIn(shop)

    shop.pass(20 * MINUTE)
    const answer = await askWith(shop, `Bearer ${session}`)

    expect(answer.headers.get('x-session')).toBeNull()
  })

  it('takes no statement to check', async () => {
    const shop = await fresh()
    const session = await signIn(shop)

    const statements = await shop.statementsOf(() =>
      shop.guest().fetch('/seller/orders', { headers: { authorization: `Bearer ${session}` } }),
    )

    expect(statements).toEqual([])
  })

  it.each([
    { because: 'it was signed by somebody else', forge: (session: string) => `Bearer ${session.slice(0, -4)}AAAA` },
    {
      because: 'its words were changed',
      forge: (session: string) => {
        const [said = '', signature] = session.split('.')
        const other = btoa(atob(said).replace('"sellerUntil":null', '"sellerUntil":9999999999999')).replaceAll('=', '')
        return `Bearer ${other}.${signature}`
      },
    },
    { because: 'its signature is missing', forge: (session: string) => `Bearer ${session.split('.')[0]}` },
    { because: 'it is empty', forge: () => 'Bearer ' },
    { because: 'it is a launch string', forge: () => 'VK vk_user_id=1' },
    { because: 'it is nonsense', forge: () => 'Bearer ....' },
  ])('is refused when $because', async ({ forge }) => {
    const shop = await fresh()
    const session = await signIn(shop)

    const answer = await askWith(shop, forge(session))

    expect(await answer.json()).toMatchObject({ status: 401, code: 'not_signed_in' })
    expect(shop.faults).toEqual([])
  })

  it('of another server with another secret is none', async () => {
    const shop = await fresh()
    const { settings, newId, now } = shop.world
    const elsewhere = { ...settings, sessionSecret: 'another secret of thirty-two bytes' }
    const buyer = v.parse(BuyerId, newId())
    const session = startSession(elsewhere, { shop: shop.shop, buyer, sellerUntil: null, now: now() })

    const answer = await askWith(shop, `Bearer ${session}`)

    expect(answer.status).toBe(401)
  })
})
