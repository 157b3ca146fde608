import { describe, expect, it, test } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { type Kopecks, NOTHING } from '#domain/money.ts'
import type { PaymentState } from '#domain/payment.ts'
import { SHOP } from '#mocks/builders.ts'
import type { ProviderPayment } from '#server/outside/payments/payments.ts'
import { applyProviderState } from '#server/payments/applyProviderState.ts'
import { transact } from '#server/work/transact.ts'

import { everyEngine, type Fresh } from './everyEngine.ts'
import { atThePayPage, sandbox } from './harness/paying.ts'

const ORDERS_OF_THREE = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

async function opened(fresh: Fresh) {
  const shop = await fresh({ payments: sandbox() })
  const { work } = shop.app
  const ordered = await atThePayPage(shop)
  return {
    shop,
    work,
    ...ordered,
    order: () => ordered.buyer.call(getOrder, { orderId: ordered.orderId }),
    /** The buyer pays, and the provider’s own news of it is lost on the way. */
    paidUnheard: async () => {
      await shop.guest().call(settleSandboxPayment, { paymentId: ordered.paymentId, outcome: 'pay' })
      await shop.world.transaction((tx) => tx.deleteFrom('outbox').where('shop_id', '=', SHOP).execute())
    },
    receive: async (body: unknown, query = '') => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const { status } = await shop.guest().fetch(`/payments/webhooks/sandbox${query}`, { method: 'POST', body: text })
      return status
    },
    inbox: () =>
      shop.world.db.selectFrom('webhook_inbox').select(['event', 'payload']).where('shop_id', '=', SHOP).execute(),
  }
}

everyEngine('a webhook', (fresh) => {
  it('has the payment read at its provider, and is kept as it came [MONEY-06]', async () => {
    const { work, paymentId, receive, inbox, order, paidUnheard } = await opened(fresh)
    await paidUnheard()
    const body = `{ "event": "evt-1",  "payment": "${paymentId}", "extra": [1] }`

    const status = await receive(body)
    await work.runDue()

    expect(status).toBe(200)
    expect((await order()).state).toBe('paid')
    expect(await inbox()).toContainEqual({ event: 'evt-1', payload: body })
  })

  it('that lies changes nothing, because it is not believed [MONEY-06]', async () => {
    const { work, paymentId, receive, order } = await opened(fresh)

    const status = await receive({ event: 'evt-1', payment: paymentId, state: 'captured', amount: 1 })
    await work.runDue()

    expect(status).toBe(200)
    expect(await order()).toMatchObject({ state: 'awaiting_payment', payment: { state: 'created', authorised: 0 } })
  })

  it('that comes again and again is worked off once [MONEY-06]', async () => {
    const { work, paymentId, receive, order, paidUnheard, goods } = await opened(fresh)
    await paidUnheard()
    const body = { event: 'evt-1', payment: paymentId }

    const statuses = await Promise.all(Array.from({ length: 5 }, () => receive(body)))
    const jobs = await work.runDue()
    await receive(body)

    expect(statuses).toEqual([200, 200, 200, 200, 200])
    // The event itself, the capture that follows from it, and its receipt.
    expect(jobs).toBe(3)
    expect(await work.runDue()).toBe(0)
    expect(await order()).toMatchObject({ state: 'paid', payment: { captured: goods.price } })
  })

  it('about somebody else’s payment is answered and not kept', async () => {
    const { shop, receive, inbox } = await opened(fresh)

    expect(await receive({ event: 'evt-1', payment: shop.world.newId() })).toBe(200)
    expect(await inbox()).toEqual([])
  })

  test.each([
    { body: 'no json at all', status: 400 },
    { body: '{"event":"","payment":""}', status: 400 },
    { body: '', status: 400 },
    // PostgreSQL keeps no such character, and no event is called so.
    { body: '{"event":"\\u0000","payment":"01970000-0000-7000-8000-000000000001"}', status: 400 },
    { body: `{"event":"${'x'.repeat(70_000)}"}`, status: 413 },
  ])('that is none of its provider’s is refused with $status', async ({ body, status }) => {
    const { receive, inbox } = await opened(fresh)

    expect(await receive(body)).toBe(status)
    expect(await inbox()).toEqual([])
  })

  it('finds its shop by the address it was sent to', async () => {
    const { paymentId, receive, inbox } = await opened(fresh)
    const body = { event: 'evt-1', payment: paymentId }

    expect(await receive(body, '?shop=nonsense')).toBe(400)
    expect(await receive(body, `?shop=${paymentId}`)).toBe(200)
    expect(await inbox()).toEqual([])
    expect(await receive(body, `?shop=${SHOP}`)).toBe(200)
    expect(await inbox()).toMatchObject([{ event: 'evt-1' }])
  })

  test.each(ORDERS_OF_THREE)(
    'in whatever order three of them come (%i, %i, %i) ends in one capture',
    async (...order) => {
      const given = await opened(fresh)
      await given.paidUnheard()
      const events = ['created', 'authorised', 'captured'].map((name) => ({ event: name, payment: given.paymentId }))

      for (const at of order) {
        await given.receive(events[at])
        await given.work.runDue()
      }

      const { state, payment, events: story } = await given.order()
      expect([state, payment?.captured]).toEqual(['paid', given.goods.price])
      expect(story.map((event) => event.state)).toEqual(['awaiting_payment', 'authorised', 'paid'])
    },
  )
})

everyEngine('what a provider says', (fresh) => {
  const seenAt = (state: PaymentState, sum: Kopecks): ProviderPayment => ({
    state,
    authorised: state === 'created' ? NOTHING : sum,
    captured: state === 'captured' ? sum : NOTHING,
    released: NOTHING,
    refunded: NOTHING,
  })

  async function told(...states: readonly PaymentState[]) {
    const { shop, paymentId: payment, goods, order } = await opened(fresh)
    for (const state of states) {
      const seen = seenAt(state, goods.price)
      await transact(shop.world, (tx, afterCommit) =>
        applyProviderState(tx, { world: shop.world, shop: SHOP, payment, seen, now: shop.world.now(), afterCommit }),
      )
    }
    const { state, payment: seen, events } = await order()
    return {
      state,
      payment: seen?.state,
      story: events.map((event) => event.state),
      captured: seen?.captured,
      sum: goods.price,
    }
  }

  describe('in the wrong order', () => {
    test.each(ORDERS_OF_THREE)('(%i, %i, %i) comes to the same [MONEY-06]', async (...order) => {
      const news = ['created', 'authorised', 'captured'] as const

      const { sum, ...end } = await told(...order.map((at) => news[at] ?? 'created'))

      expect(end).toEqual({
        state: 'paid',
        payment: 'captured',
        captured: sum,
        story: ['awaiting_payment', 'authorised', 'paid'],
      })
    })
  })

  it('of money that was let go before we knew of it ends the order', async () => {
    expect(await told('released')).toMatchObject({ state: 'cancelled', payment: 'released' })
  })

  it('after the end is old news [MONEY-07]', async () => {
    expect(await told('declined', 'authorised', 'captured')).toMatchObject({ state: 'cancelled', payment: 'declined' })
  })

  it('of a smaller sum than the order’s pays for nothing [MONEY-09]', async () => {
    const { shop, paymentId: payment, order } = await opened(fresh)
    const seen = seenAt('authorised', NOTHING)

    const applied = transact(shop.world, (tx, afterCommit) =>
      applyProviderState(tx, { world: shop.world, shop: SHOP, payment, seen, now: shop.world.now(), afterCommit }),
    )

    await expect(applied).rejects.toThrow('the provider holds 0')
    expect(await order()).toMatchObject({ state: 'awaiting_payment', payment: { state: 'created' } })
  })
})
