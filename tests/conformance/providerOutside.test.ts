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

    expect([...asked].toSorted()).toEqual(ASKED)
    expect(shop.faults).toEqual([])
  })
})

/** A provider that looks at the ambient `db` before each answer, whatever it is asked: inside a transaction that is refused. */
const askedOutside =
  (asked: Set<string>): NonNullable<ShopOptions['payments']> =>
  (ground) => {
    const payments = createSandboxPayments(ground)
    return new Proxy(payments, {
      get(_, name, at) {
        const part: unknown = Reflect.get(payments, name, at)
        if (!isAsked(name) || typeof part !== 'function') return part
        return async (...args: readonly unknown[]) => {
          await ground.db.selectFrom('shop').select('shop_id').execute()
          asked.add(name)
          return Reflect.apply(part, payments, args)
        }
      },
    })
  }

/** Everything that the provider can be asked for. A webhook's body is read without asking anybody. */
const ASKED = Object.keys({
  authorise: true,
  capture: true,
  giveReceipt: true,
  read: true,
  refund: true,
  release: true,
} satisfies Record<Asked, true>)

type Asked = {
  [Name in keyof Payments]: Payments[Name] extends (...args: never[]) => Promise<unknown> ? Name : never
}[keyof Payments]

const isAsked = (name: string | symbol): name is Asked => typeof name === 'string' && ASKED.includes(name)
