import { expect, it } from 'vitest'

import { refundOrder } from '#domain/contract/refunds.ts'
import { HOUR } from '#domain/time.ts'
import { aProduct, anOffer, PEOPLE } from '#mocks/builders.ts'
import type { Payments } from '#server/outside/payments/payments.ts'
import { createSandboxPayments } from '#server/outside/payments/sandboxPayments.ts'

import { everyEngine } from './everyEngine.ts'
import { buyersIn } from './harness/buying.ts'
import type { ShopOptions } from './harness/shop.ts'

const { anna, boris, vera, olga } = PEOPLE

everyEngine('the payment provider', (fresh) => {
  it('is asked for everything outside of any transaction [MONEY-05]', async () => {
    const asked = new Set<string>()
    const shop = await fresh({ payments: askedOutside(asked) })
    const product = await shop.sells(aProduct())
    const offer = await shop.offers(anOffer({ product, goal: 2, lasts: HOUR }))
    const buyers = buyersIn(shop)

    const won = await buyers.opens(anna, offer)
    await buyers.joins(boris, won.groupId, offer)
    await buyers.opens(vera, offer)
    const lines = [{ variantId: product.variant.id, units: 1 }]
    await buyers.as(olga).call(refundOrder, { orderId: won.orderId, lines, delivery: false })
    shop.pass(HOUR)
    await buyers.works()

    expect([...asked].toSorted()).toEqual(['authorise', 'capture', 'read', 'refund', 'release'])
    expect(shop.faults).toEqual([])
  })
})

/** A provider that looks at the ambient `db` before each answer: inside a transaction that is refused. */
const askedOutside =
  (asked: Set<string>): NonNullable<ShopOptions['payments']> =>
  (ground) => {
    const payments = createSandboxPayments(ground)
    const outside =
      <Args extends readonly unknown[], Answer>(name: keyof Payments, answer: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        await ground.db.selectFrom('shop').select('shop_id').execute()
        asked.add(name)
        return answer(...args)
      }
    return {
      ...payments,
      authorise: outside('authorise', payments.authorise),
      capture: outside('capture', payments.capture),
      release: outside('release', payments.release),
      refund: outside('refund', payments.refund),
      read: outside('read', payments.read),
    }
  }
