import { refundOrder } from '#domain/contract/refunds.ts'
import { aProduct, PEOPLE, SHOP } from '#mocks/builders.ts'
import { findRefund, refundIsDone } from '#server/payments/refundRows.ts'
import { findPayment } from '#server/payments/rows.ts'
import { receiptOfRefund } from '#server/receipts/write.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import type { World } from '#server/world.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { duel } from './duel.ts'

const WORKERS = 8
/** One more than what goes back of them at the worst, so that the provider has enough to give back too much. */
const BOUGHT = WORKERS + 1

export const refundJobDuels = [
  duel({
    title: 'one refund that eight workers do at once goes back once and is documented once [MONEY-04] [MONEY-12]',
    contenders: WORKERS,
    arrange: refundOfOneUnit,
    async shipped({ refund, order }, { shop: { world }, now, start, everybodyHasRead }) {
      const payments = providerOf(world)
      const refunds: typeof payments.refund = (...asked) => everybodyHasRead().then(() => payments.refund(...asked))
      // Only whoever is first to see it done writes something, its receipt.
      let writes = false
      const newId = () => {
        writes = true
        return world.newId()
      }
      await start()
      const at = {
        world: { ...world, newId, payments: { ...payments, refund: refunds } },
        shop: SHOP,
        now,
        key: refund,
      }
      await HANDLERS.jobs.refund({ refund, order }, at)
      return writes
    },
    /** It looks whether the refund is done, and has neither a key at the provider nor a guard over the row. */
    async naive({ refund: id }, { shop: { world }, now, start, everybodyHasRead }) {
      await start()
      const refund = await findRefund(world.db, SHOP, id)
      const payment = refund && (await findPayment(world.db, SHOP, refund.payment))
      await everybodyHasRead()
      if (!refund || !payment?.reference || refund.doneAt !== null) return false
      const { id: about, reference } = payment
      await providerOf(world).refund({ shop: SHOP, payment: about, reference }, refund.amount, world.newId())
      await world.transaction(async (tx) => {
        await refundIsDone(tx, SHOP, id, now)
        await receiptOfRefund(tx, { world, shop: SHOP, refund, now })
      })
      return true
    },
    async broken(winners, { at, price }, shop) {
      const { refunded } = await providerOf(shop.world).read(at)
      if (refunded !== price) return `${refunded} kopecks went back instead of ${price}`
      if (winners !== 1) return `${winners} documented it`
      const [broken] = await brokenPromises(shop)
      return broken ? broken.promise : null
    },
  }),
] as const

/** The seller gave back one of the units that Anna has paid for, and no worker has seen to it yet. */
async function refundOfOneUnit(shop: TestShop) {
  const buyers = buyersIn(shop)
  const goods = await shop.sells(aProduct())
  const { orderId: order } = await buyers.asksToBuy(PEOPLE.anna, goods, BOUGHT)
  const payment = await buyers.goesToPay(PEOPLE.anna, order)
  await buyers.settles(payment, 'pay')
  await buyers.works()
  const lines = [{ variantId: goods.variant.id, units: 1 }]
  await buyers.as(PEOPLE.olga).call(refundOrder, { orderId: order, lines, delivery: false })
  const { id: refund } = await shop.world.db.selectFrom('refund').select('id').executeTakeFirstOrThrow()
  return { order, refund, price: goods.price, at: { shop: SHOP, payment, reference: payment } }
}

function providerOf({ payments }: World) {
  if (!payments) throw new Error('The shop has online payment')
  return payments
}
