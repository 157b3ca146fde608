import { describe, expect, it } from 'vitest'

import { addToCart, getCart } from '#domain/contract/cart.ts'
import { aProduct, PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
const KEY = 'intent-0001'

type Buyer = ReturnType<TestShop['as']>

const add = (buyer: Buyer, body: object, key: string | null = KEY) =>
  buyer.fetch(addToCart.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== null && { 'idempotency-key': key }) },
    body: JSON.stringify(body),
  })

const unitsOf = async (buyer: Buyer) => (await buyer.call(getCart, {})).lines.map(({ quantity }) => quantity)

everyEngine('a call that changes something', (fresh) => {
  async function aBuyerAtTheShelf() {
    const shop = await fresh()
    const mug = await shop.sells(aProduct())
    return { shop, buyer: shop.as(anna), wish: { variantId: mug.variant.id, quantity: 2 } }
  }

  it('gets the same bytes when it is sent again, and is done once [ORDER-02]', async () => {
    const { buyer, wish } = await aBuyerAtTheShelf()

    const first = await add(buyer, wish)
    const again = await add(buyer, wish)

    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await again.text()).toBe(await first.text())
    expect(await unitsOf(buyer)).toEqual([2])
  })

  // Repeated because a race that is lost only sometimes still charges somebody twice.
  it('is done once when it is sent many times at once', { repeats: 4 }, async () => {
    const { shop, buyer, wish } = await aBuyerAtTheShelf()
    await unitsOf(buyer)

    const answers = await Promise.all(Array.from({ length: 8 }, () => add(buyer, wish)))

    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    expect(new Set(texts).size).toBe(1)
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1)
    expect(await unitsOf(buyer)).toEqual([2])
    expect(shop.faults).toEqual([])
  })

  it('is refused when its key was used for something else [ORDER-02]', async () => {
    const { buyer, wish } = await aBuyerAtTheShelf()
    await add(buyer, wish)

    const other = await add(buyer, { ...wish, quantity: 3 })

    expect(await other.json()).toMatchObject({ status: 422, code: 'key_reused' })
    expect(await unitsOf(buyer)).toEqual([2])
  })

  it('is another’s own even with the same key', async () => {
    const { shop, buyer, wish } = await aBuyerAtTheShelf()
    await add(buyer, wish)

    const others = await add(shop.as(boris), wish)

    expect(others.headers.get('idempotency-replayed')).toBeNull()
    expect(await unitsOf(shop.as(boris))).toEqual([2])
  })

  it('that was refused may be tried again with the same key [ORDER-03]', async () => {
    const shop = await fresh()
    const mug = aProduct()
    const wish = { variantId: mug.variant.id, quantity: 2 }
    const refused = await add(shop.as(anna), wish)
    await shop.sells(mug)

    const again = await add(shop.as(anna), wish)

    expect([refused.status, again.status]).toEqual([404, 200])
    expect(await unitsOf(shop.as(anna))).toEqual([2])
  })

  it('that broke leaves nothing behind and may be tried again', async () => {
    let isBroken = true
    const shop = await fresh({
      onStatement: ({ sql }) => {
        if (isBroken && sql.startsWith('update "idempotency"')) throw new Error('The disk is full')
      },
    })
    const mug = await shop.sells(aProduct())
    const wish = { variantId: mug.variant.id, quantity: 2 }

    const broken = await add(shop.as(anna), wish)
    isBroken = false
    const again = await add(shop.as(anna), wish)

    expect([broken.status, again.status]).toEqual([500, 200])
    expect(await unitsOf(shop.as(anna))).toEqual([2])
    expect(shop.faults).toMatchObject([{ message: 'A call broke' }])
  })

  it('is done once although the database asks for another try', async () => {
    let attempts = 0
    const shop = await fresh({
      onStatement: ({ sql }) => {
        if (!sql.startsWith('update "idempotency"')) return
        attempts += 1
        if (attempts < 4) throw Object.assign(new Error('could not serialize access'), { code: '40001' })
      },
    })
    const mug = await shop.sells(aProduct())

    const answer = await add(shop.as(anna), { variantId: mug.variant.id, quantity: 2 })

    expect(answer.status).toBe(200)
    expect(await unitsOf(shop.as(anna))).toEqual([2])
    expect(attempts).toBe(4)
  })

  describe('needs a key', () => {
    it.each([
      { because: 'there is none', key: null, problem: { status: 400, code: 'key_missing' } },
      {
        because: 'it is too short',
        key: 'short',
        problem: { status: 400, code: 'bad_request', field: 'Idempotency-Key' },
      },
      {
        because: 'it is too long',
        key: 'k'.repeat(256),
        problem: { status: 400, code: 'bad_request', field: 'Idempotency-Key' },
      },
      {
        because: 'it cannot be printed',
        key: 'inte\tnt-0001',
        problem: { status: 400, code: 'bad_request', field: 'Idempotency-Key' },
      },
    ])('and is refused when $because', async ({ key, problem }) => {
      const { buyer, wish } = await aBuyerAtTheShelf()

      const answer = await add(buyer, wish, key)

      expect(await answer.json()).toMatchObject(problem)
    })
  })
})
