import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { getOrder, placeOrder, type ReceiptView } from '#domain/contract/orders.ts'
import { cancelShopOrder, refundOrder } from '#domain/contract/refunds.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { moveOrder } from '#domain/contract/seller.ts'
import type { OrderId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, DELIVERY, type Goods, PEOPLE, RECIPIENT, SHOP } from '#mocks/builders.ts'
import type { Payments } from '#server/outside/payments/payments.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, olga } = PEOPLE
const LASTS = 30 * MINUTE
const COURIER = { kind: 'courier', city: 'Москва', address: 'Тверская, 1', comment: '' } as const

everyEngine('receipts', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let mug: Goods

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00, variants: [{ option: 'белая' }] }))
  })

  async function paidOrder(recipient = RECIPIENT): Promise<OrderId> {
    const { orderId } = await buyers.as(anna).call(placeOrder, {
      lines: [{ variantId: mug.variant.id, quantity: 2, price: mug.price }],
      delivery: COURIER,
      deliveryPrice: kopecks(300_00),
      recipient,
    })
    await buyers.pays(anna, orderId)
    return orderId
  }
  const receiptsOf = async (orderId: OrderId, person = anna) =>
    (await buyers.as(person).call(getOrder, { orderId })).receipts
  const delivers = async (orderId: OrderId) => {
    for (const to of ['packed', 'shipped', 'delivered'] as const) {
      shop.pass(1)
      await buyers.as(olga).call(moveOrder, { orderId, to })
    }
    await buyers.works()
  }
  const contacts = () => shop.world.db.selectFrom('receipt').select('contact').where('shop_id', '=', SHOP).execute()
  const short = ({ kind, amount, lines }: ReceiptView) => ({
    kind,
    amount,
    lines: lines.map(({ name, quantity, sum, method }) => [name, quantity, sum, method]),
  })
  const atTheDesk = () =>
    shop.world.db.selectFrom('sandbox_receipt').select(['kind', 'receipt']).where('shop_id', '=', SHOP).execute()

  it('go to the e-mail that was given with the order, whatever they are about', async () => {
    const email = 'anna@ryadom.example'
    const orderId = await paidOrder({ ...RECIPIENT, email })

    await delivers(orderId)

    expect((await buyers.as(anna).call(getOrder, { orderId })).recipient).toMatchObject({ email })
    expect(await contacts()).toEqual([{ contact: email }, { contact: email }])
    expect((await atTheDesk()).map(({ receipt }) => JSON.parse(receipt).contact)).toEqual([email, email])
  })

  it('go to the phone where no e-mail was given', async () => {
    await paidOrder()

    expect(await contacts()).toEqual([{ contact: RECIPIENT.phone }])
  })

  it('of a seat in a group go to the e-mail that was given with it', async () => {
    const email = 'boris@ryadom.example'
    const offer = await shop.offers(anOffer({ product: mug, goal: 2, capacity: 2, lasts: LASTS }))
    const { groupId } = await buyers.opens(anna, offer)

    await buyers.joins(boris, groupId, offer, { recipient: { ...RECIPIENT, email } })

    expect((await contacts()).map(({ contact }) => contact).toSorted()).toEqual([RECIPIENT.phone, email].toSorted())
  })

  it('name each thing, its price and its tax, when the money is taken', async () => {
    const [receipt] = await receiptsOf(await paidOrder())

    expect(receipt).toMatchObject({
      kind: 'prepayment',
      amount: 2_280_00,
      lines: [
        {
          name: 'Кружка, белая',
          quantity: 2,
          price: 990_00,
          sum: 1_980_00,
          method: 'full_prepayment',
          object: 'commodity',
          measure: 'piece',
          vat: 'none',
        },
        { name: 'Доставка', quantity: 1, price: 300_00, sum: 300_00, object: 'service', measure: 'piece', vat: 'none' },
      ],
    })
  })

  it('name the rate that the shop is taxed at', async () => {
    await shop.world.db
      .updateTable('shop')
      .set({ settings: JSON.stringify({ delivery: DELIVERY, vat: '22' }) })
      .where('shop_id', '=', SHOP)
      .execute()

    const [receipt] = await receiptsOf(await paidOrder())

    expect(receipt?.lines.map(({ vat }) => vat)).toEqual(['22', '22'])
  })

  it('are handed to the provider’s cash desk once each, with where to send them [MONEY-12]', async () => {
    const orderId = await paidOrder()
    await delivers(orderId)
    await buyers.works()

    const Handed = v.pipe(v.string(), v.parseJson(), v.looseObject({ contact: v.string(), amount: v.number() }))
    const handed = (await atTheDesk()).map(({ kind, receipt }) => ({ kind, ...v.parse(Handed, receipt) }))
    expect(handed.toSorted((a, b) => a.kind.localeCompare(b.kind))).toMatchObject([
      { kind: 'prepayment', contact: RECIPIENT.phone, amount: 2_280_00 },
      { kind: 'settlement', contact: RECIPIENT.phone, amount: 2_280_00 },
    ])
  })

  describe('of what goes back', () => {
    it('name the units, and the way they were paid: beforehand until they are handed over', async () => {
      const orderId = await paidOrder()
      const one = { orderId, lines: [{ variantId: mug.variant.id, units: 1 }], delivery: false }
      const givesOneBack = async () => {
        shop.pass(1)
        await buyers.as(olga).call(refundOrder, one)
        await buyers.works()
      }

      await givesOneBack()
      await delivers(orderId)
      await givesOneBack()

      expect((await receiptsOf(orderId)).map(short).slice(1)).toEqual([
        { kind: 'refund', amount: 990_00, lines: [['Кружка, белая', 1, 990_00, 'full_prepayment']] },
        {
          kind: 'settlement',
          amount: 1_290_00,
          lines: [
            ['Кружка, белая', 1, 990_00, 'full_payment'],
            ['Доставка', 1, 300_00, 'full_payment'],
          ],
        },
        { kind: 'refund', amount: 990_00, lines: [['Кружка, белая', 1, 990_00, 'full_payment']] },
      ])
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('say “beforehand” of a unit that was asked back before the others were handed over, however late it goes back [MONEY-15]', async () => {
      let isDown = true
      const refund =
        (bank: Payments): Payments['refund'] =>
        (at, amount, key) =>
          isDown ? Promise.reject(new Error('The provider is down')) : bank.refund(at, amount, key)
      shop = await fresh({ payments: sandbox((bank) => ({ refund: refund(bank) })) })
      buyers = buyersIn(shop)
      await shop.sells(mug)
      const orderId = await paidOrder()
      await buyers
        .as(olga)
        .call(refundOrder, { orderId, lines: [{ variantId: mug.variant.id, units: 1 }], delivery: false })
      await buyers.works()

      await delivers(orderId)
      isDown = false
      shop.pass(MINUTE)
      await buyers.works()

      expect((await receiptsOf(orderId)).map(short).slice(1)).toMatchObject([
        { kind: 'settlement', amount: 1_290_00 },
        { kind: 'refund', amount: 990_00, lines: [['Кружка, белая', 1, 990_00, 'full_prepayment']] },
      ])
    })

    it('name all the rest when an order is cancelled', async () => {
      const orderId = await paidOrder()
      shop.pass(1)
      await buyers.as(olga).call(cancelShopOrder, { orderId })
      await buyers.works()

      expect((await receiptsOf(orderId)).map(short).at(-1)).toEqual({
        kind: 'refund',
        amount: 2_280_00,
        lines: [
          ['Кружка, белая', 2, 1_980_00, 'full_prepayment'],
          ['Доставка', 1, 300_00, 'full_prepayment'],
        ],
      })
    })
  })

  it('of a group are of what was taken: the final price from a hold, and the difference back from a charge [MONEY-12]', async () => {
    const offer = await shop.offers(
      anOffer({
        product: mug,
        goal: 2,
        capacity: 3,
        lasts: LASTS,
        ladder: [
          { from: 1, price: 990_00 },
          { from: 2, price: 790_00 },
          { from: 3, price: 690_00 },
        ],
      }),
    )
    const held = await buyers.opens(anna, offer)
    const charged = await buyers.asksToJoin(boris, held.groupId, offer)
    const paymentId = await buyers.goesToPay(boris, charged.orderId)
    await shop.guest().call(settleSandboxPayment, { paymentId, outcome: 'pay', method: 'sbp' })
    await buyers.works()
    await buyers.joins(PEOPLE.vera, held.groupId, offer)

    expect((await receiptsOf(held.orderId)).map(short)).toEqual([
      { kind: 'prepayment', amount: 690_00, lines: [['Кружка, белая', 1, 690_00, 'full_prepayment']] },
    ])
    expect((await receiptsOf(charged.orderId, boris)).map(short)).toEqual([
      { kind: 'prepayment', amount: 790_00, lines: [['Кружка, белая', 1, 790_00, 'full_prepayment']] },
      { kind: 'refund', amount: 100_00, lines: [['Кружка, белая', 1, 100_00, 'full_prepayment']] },
    ])
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('are none where nothing was taken', async () => {
    const offer = await shop.offers(anOffer({ product: mug, lasts: LASTS }))
    const { orderId } = await buyers.opens(anna, offer)
    shop.pass(LASTS)
    await buyers.works()

    expect(await receiptsOf(orderId)).toEqual([])
  })
})
