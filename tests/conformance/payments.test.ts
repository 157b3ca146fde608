import * as v from 'valibot'
import { expect, it } from 'vitest'

import { beginPayment, getOrder, placeOrder } from '#domain/contract/orders.ts'
import { getSandboxPayment, settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { ShopId } from '#domain/ids.ts'
import { type OrderState, PAY_WITHIN } from '#domain/order.ts'
import { MINUTE } from '#domain/time.ts'
import { PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { anOrderOf, atThePayPage, sandbox } from './harness/paying.ts'

const ANOTHER_SHOP = v.parse(ShopId, '01970000-0000-7000-8000-000000000002')

everyEngine('paying for an order', (fresh) => {
  const withSandbox = { payments: sandbox() }

  async function opened() {
    const shop = await fresh(withSandbox)
    const { work } = shop.app
    const ordered = await atThePayPage(shop)
    const decide = (outcome: 'pay' | 'pay_twice' | 'pay_late' | 'decline') =>
      shop.guest().call(settleSandboxPayment, { paymentId: ordered.paymentId, outcome })
    const order = () => ordered.buyer.call(getOrder, { orderId: ordered.orderId })
    const story = async () => (await order()).events.map(({ state }): OrderState => state)
    return { shop, work, decide, order, story, ...ordered }
  }

  it('takes the whole sum once, and the order says so', async () => {
    const { work, decide, order, story, goods } = await opened()

    const settled = await decide('pay')
    await work.runDue()

    expect(settled).toMatchObject({ state: 'authorised', amount: goods.price })
    expect(await order()).toMatchObject({
      state: 'paid',
      payment: { state: 'captured', authorised: goods.price, captured: goods.price, released: 0, payableUntil: null },
    })
    expect(await story()).toEqual(['awaiting_payment', 'authorised', 'paid'])
  })

  it('is noticed within milliseconds by a worker that runs', async () => {
    const { work, decide, order } = await opened()
    work.start()

    await decide('pay')

    await expect.poll(async () => (await order()).state, { interval: 5, timeout: 900 }).toBe('paid')
    await work.stop()
  })

  it('that the bank declines ends the order and gives its goods back', async () => {
    const { shop, work, decide, order, goods } = await opened()

    await decide('decline')
    await work.runDue()

    expect(await order()).toMatchObject({ state: 'cancelled', payment: { state: 'declined', authorised: 0 } })
    const all = shop.as(PEOPLE.boris).call(placeOrder, anOrderOf(goods, 10))
    await expect(all).resolves.toMatchObject({ toPay: goods.price * 10 })
  })

  it('that the provider tells of twice counts once [MONEY-06]', async () => {
    const { work, decide, order, story, goods } = await opened()

    await decide('pay_twice')
    await work.runDue()

    expect(await story()).toEqual(['awaiting_payment', 'authorised', 'paid'])
    expect(await order()).toMatchObject({ payment: { captured: goods.price, refunded: 0 } })
  })

  it('that the provider tells of late is noticed when it is told', async () => {
    const { shop, work, decide, order } = await opened()

    await decide('pay_late')
    await work.runDue()
    const before = (await order()).state
    shop.pass(MINUTE)
    await work.runDue()

    expect([before, (await order()).state]).toEqual(['awaiting_payment', 'paid'])
  })

  it('that arrives after the order’s time gives all of it back, once [ORDER-05] [LATE-01]', async () => {
    const { shop, work, decide, order, story, goods } = await opened()
    shop.pass(PAY_WITHIN)
    await work.runDue()

    await decide('pay')
    await work.runDue()

    expect(await order()).toMatchObject({
      state: 'cancelled',
      payment: { state: 'released', captured: 0, released: goods.price },
    })
    expect(await story()).toEqual(['awaiting_payment', 'cancelled'])
  })

  it('whose news was lost is asked about after five minutes [MONEY-08]', async () => {
    const { shop, work, decide, order } = await opened()
    await decide('pay')
    await shop.world.transaction((tx) => tx.deleteFrom('outbox').where('shop_id', '=', shop.shop).execute())
    await work.runDue()
    const before = (await order()).state

    shop.pass(6 * MINUTE)
    await work.runDue()

    expect([before, (await order()).state]).toEqual(['awaiting_payment', 'paid'])
  })

  it('happens on one page, however often it is asked for', async () => {
    const { buyer, orderId, page } = await opened()

    expect(await buyer.call(beginPayment, { orderId })).toEqual({ page })
  })

  it('shows what is to be paid to whoever has the page, and nothing to those who guess', async () => {
    const { shop, paymentId, goods } = await opened()
    const guest = shop.guest()

    expect(await guest.call(getSandboxPayment, { paymentId })).toMatchObject({ amount: goods.price, state: 'created' })
    const guessed = { paymentId: shop.world.newId() }
    await expect(guest.call(getSandboxPayment, guessed)).rejects.toMatchObject({ code: 'payment_not_found' })
    await expect(guest.call(settleSandboxPayment, { ...guessed, outcome: 'pay' })).rejects.toMatchObject({
      code: 'payment_not_found',
    })
  })

  it('is over once the page has been used', async () => {
    const { work, decide, buyer, orderId } = await opened()
    await decide('pay')
    await work.runDue()

    await expect(decide('pay')).rejects.toMatchObject({ code: 'payment_over' })
    await expect(decide('decline')).rejects.toMatchObject({ code: 'payment_over' })
    await expect(buyer.call(beginPayment, { orderId })).rejects.toMatchObject({ code: 'payment_over' })
  })

  it('cannot begin after the order’s time, even if nothing has ended the order yet', async () => {
    const { shop, buyer, orderId } = await opened()
    shop.pass(PAY_WITHIN)

    await expect(buyer.call(beginPayment, { orderId })).rejects.toMatchObject({ code: 'payment_over' })
  })

  it('is nobody’s but the buyer’s', async () => {
    const { shop, orderId } = await opened()

    await expect(shop.as(PEOPLE.boris).call(beginPayment, { orderId })).rejects.toMatchObject({
      code: 'order_not_found',
    })
    await expect(shop.guest().call(beginPayment, { orderId })).rejects.toMatchObject({ code: 'not_signed_in' })
  })

  it('is not offered by a shop without online payment', async () => {
    const shop = await fresh({ payments: null })

    await expect(shop.as(PEOPLE.anna).call(beginPayment, { orderId: shop.world.newId() })).rejects.toMatchObject({
      code: 'payments_off',
    })
  })

  it('works on a server of several shops, whose pay page knows no session but knows the shop', async () => {
    const { shop, page, paymentId, work, order } = await opened()
    await shop.world.db.insertInto('shop').values({ shop_id: ANOTHER_SHOP, name: 'Рядом', settings: '{}' }).execute()
    const note = new URLSearchParams(page.split('#')[1])
    const at = { shop: v.parse(ShopId, note.get('shop')), paymentId }
    const guest = shop.guest()

    await expect(guest.call(getSandboxPayment, { paymentId })).rejects.toMatchObject({ code: 'shop_not_found' })
    const elsewhere = { shop: ANOTHER_SHOP, paymentId }
    await expect(guest.call(getSandboxPayment, elsewhere)).rejects.toMatchObject({ code: 'payment_not_found' })
    const paysElsewhere = guest.call(settleSandboxPayment, { ...elsewhere, outcome: 'pay' })
    await expect(paysElsewhere).rejects.toMatchObject({ code: 'payment_not_found' })
    expect(await guest.call(getSandboxPayment, at)).toMatchObject({ state: 'created' })
    await guest.call(settleSandboxPayment, { ...at, outcome: 'pay' })
    await work.runDue()

    expect(await order()).toMatchObject({ state: 'paid' })
  })
})
