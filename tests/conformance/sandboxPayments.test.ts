import { beforeEach, describe, expect, it } from 'vitest'

import { type Kopecks, kopecks } from '#domain/money.ts'
import { SHOP } from '#mocks/builders.ts'
import type { PaymentAt, Payments } from '#server/outside/payments/payments.ts'
import { createSandboxPayments } from '#server/outside/payments/sandboxPayments.ts'
import { decide } from '#server/outside/payments/sandboxRows.ts'

import { everyEngine } from './everyEngine.ts'
import { paymentIdOf } from './harness/paying.ts'
import type { TestShop } from './harness/shop.ts'

everyEngine('the sandbox keeps a provider’s promises', (fresh) => {
  let shop: TestShop
  let payments: Payments
  const amount = kopecks(1_000_00)

  beforeEach(async () => {
    shop = await fresh()
    payments = createSandboxPayments(shop.world)
  })

  async function asked(): Promise<PaymentAt> {
    const payment = paymentIdOf(shop.world.newId())
    const order = { shop: SHOP, payment, amount, taking: 'hold' as const, title: '3F9A-21C7', key: payment }
    const { reference } = await payments.authorise(order)
    await payments.authorise(order)
    return { shop: SHOP, payment, reference }
  }

  async function held(): Promise<PaymentAt> {
    const at = await asked()
    await shop.world.transaction((tx) => decide(tx, at, 'authorised'))
    return at
  }

  async function taken(sum: Kopecks = amount): Promise<PaymentAt> {
    const at = await held()
    await payments.capture(at, sum, 'capture')
    return at
  }

  it('holds the whole sum once its buyer has paid, and nothing before', async () => {
    const [before, after] = [await asked(), await held()]

    expect(await payments.read(before)).toMatchObject({ state: 'created', authorised: 0 })
    expect(await payments.read(after)).toMatchObject({ state: 'authorised', authorised: amount, captured: 0 })
  })

  it('takes less than it holds and lets the rest go, once however often it is asked', async () => {
    const at = await taken(kopecks(700_00))

    await payments.capture(at, kopecks(700_00), 'capture')

    expect(await payments.read(at)).toMatchObject({ state: 'captured', captured: 700_00, released: 300_00 })
  })

  it('takes no more than it holds', async () => {
    const at = await held()

    await expect(payments.capture(at, kopecks(1_000_01), 'capture')).rejects.toThrow('is authorised, expected captured')
    expect(await payments.read(at)).toMatchObject({ state: 'authorised', captured: 0 })
  })

  it('lets everything go once, and takes nothing of it afterwards', async () => {
    const at = await held()

    await payments.release(at, 'release')
    await payments.release(at, 'release')

    await expect(payments.capture(at, amount, 'capture')).rejects.toThrow('is released')
    expect(await payments.read(at)).toMatchObject({ state: 'released', captured: 0, released: amount })
  })

  it('does not let go what it has taken', async () => {
    await expect(payments.release(await taken(), 'release')).rejects.toThrow('is captured, expected released')
  })

  describe('a refund', () => {
    it('is made once for its key, in parts for several', async () => {
      const at = await taken()

      for (const key of ['cup', 'cup', 'plate']) await payments.refund(at, kopecks(200_00), key)

      expect(await payments.read(at)).toMatchObject({ state: 'captured', refunded: 400_00 })
    })

    it('of everything ends the payment', async () => {
      const at = await taken()

      await payments.refund(at, amount, 'all')

      expect(await payments.read(at)).toMatchObject({ state: 'refunded', refunded: amount })
    })

    it('never gives back more than was taken, and a refused one may be asked for again', async () => {
      const at = await taken(kopecks(500_00))

      await expect(payments.refund(at, kopecks(500_01), 'all')).rejects.toThrow('less than')
      await payments.refund(at, kopecks(500_00), 'all')

      expect(await payments.read(at)).toMatchObject({ state: 'refunded', refunded: 500_00 })
    })
  })

  it('knows its own events and no others', () => {
    const payment = paymentIdOf(shop.world.newId())
    const event = { event: 'authorised:1', payment }

    expect(payments.eventOf(JSON.stringify(event))).toEqual(event)
    for (const body of [
      '',
      'no json',
      '{}',
      '[]',
      JSON.stringify({ ...event, payment: '1' }),
      JSON.stringify({ payment }),
    ]) {
      expect(payments.eventOf(body)).toBeNull()
    }
  })
})
