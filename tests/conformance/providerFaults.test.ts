import { expect, it } from 'vitest'

import { Unreachable } from '#app/api/unreachable.ts'
import { beginPayment, getOrder, placeOrder } from '#domain/contract/orders.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import { DAY, HOUR, MINUTE } from '#domain/time.ts'
import { aProduct, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { Tx } from '#server/db/sql.ts'
import type { Payments } from '#server/outside/payments/payments.ts'
import { askCapture, askRelease } from '#server/payments/ask.ts'
import { refundUnits } from '#server/payments/refunds.ts'

import { everyEngine } from './everyEngine.ts'
import { anOrderOf, atThePayPage, paymentOf, sandbox } from './harness/paying.ts'
import type { ShopOptions } from './harness/shop.ts'

const silence = () => Promise.reject(new Error('The provider does not answer'))

/** Fails so many times, then does as it is told. */
function atFirst<Asked extends unknown[], Answer>(times: number, answer: (...asked: Asked) => Promise<Answer>) {
  let left = times
  return (...asked: Asked): Promise<Answer> => ((left -= 1) >= 0 ? silence() : answer(...asked))
}

/** Does as it is told each time, but the first answers are lost on their way back. */
function loses<Asked extends unknown[]>(times: number, act: (...asked: Asked) => Promise<void>) {
  let left = times
  return async (...asked: Asked): Promise<void> => {
    await act(...asked)
    if ((left -= 1) >= 0) await silence()
  }
}

everyEngine('when the payment provider fails', (fresh) => {
  async function paid(payments: ShopOptions['payments']) {
    const shop = await fresh({ payments: payments ?? null })
    const { work } = shop.app
    const ordered = await atThePayPage(shop)
    await shop.guest().call(settleSandboxPayment, { paymentId: ordered.paymentId, outcome: 'pay' })
    // Signed in anew: days may have passed.
    const order = () => shop.as(PEOPLE.anna).call(getOrder, { orderId: ordered.orderId })
    const workFor = async (milliseconds: number) => {
      const step = Math.max(MINUTE, milliseconds / 50)
      for (let spent = 0; spent < milliseconds; spent += step) {
        await work.runDue()
        shop.pass(step)
      }
    }
    const ask = <Asking>(asking: (tx: Tx, what: Asking) => Promise<unknown>, what: Asking) =>
      shop.world.transaction((tx) => asking(tx, what))
    const about = { shop: SHOP, order: ordered.orderId, now: shop.world.now() }
    return { shop, work, order, workFor, ask, about, ...ordered }
  }

  it('the order waits, and is paid once it answers', async () => {
    const { order, workFor, goods } = await paid(
      sandbox(({ capture, read }) => ({ capture: atFirst(3, capture), read: atFirst(2, read) })),
    )

    await workFor(10 * MINUTE)

    expect(await order()).toMatchObject({ state: 'paid', payment: { captured: goods.price } })
  })

  it('to say where to pay, the buyer asks again and pays on the page that it made the first time', async () => {
    const keys: string[] = []
    const losing = ({ authorise }: Payments): Partial<Payments> => ({
      async authorise(wanted) {
        keys.push(wanted.key)
        const made = await authorise(wanted)
        return keys.length === 1 ? silence() : made
      },
    })
    const shop = await fresh({ payments: sandbox(losing) })
    const goods = await shop.sells(aProduct())
    const anna = shop.as(PEOPLE.anna)
    const { orderId } = await anna.call(placeOrder, anOrderOf(goods))

    await expect(anna.call(beginPayment, { orderId })).rejects.toBeInstanceOf(Unreachable)
    const { page } = await anna.call(beginPayment, { orderId })

    expect(keys).toEqual([paymentOf(page), paymentOf(page)])
  })

  it('after it took the money and its answer was lost, the money is taken once [MONEY-04]', async () => {
    const keys: string[] = []
    const { order, workFor, goods } = await paid(
      sandbox(({ capture }) => {
        const losing = loses(2, capture)
        return { capture: (at, amount, key) => (keys.push(key), losing(at, amount, key)) }
      }),
    )

    await workFor(10 * MINUTE)

    expect(await order()).toMatchObject({ state: 'paid', payment: { captured: goods.price, refunded: 0 } })
    expect(new Set(keys).size).toBe(1)
  })

  it('after it gave money back and its answer was lost, the money goes back once [MONEY-04]', async () => {
    const { shop, order, work, workFor, ask, about } = await paid(
      sandbox(({ refund }) => ({ refund: loses(2, refund) })),
    )
    await work.runDue()

    await ask(refundUnits, {
      ...about,
      world: shop.world,
      amount: kopecks(100_00),
      units: [],
      delivery: NOTHING,
      note: 'A chipped cup',
    })
    await workFor(10 * MINUTE)

    expect(await order()).toMatchObject({ payment: { state: 'captured', refunded: 100_00 } })
  })

  it('for more than a day, an owner can see what was not done, and the money is still where it was', async () => {
    const { shop, order, workFor } = await paid(sandbox(() => ({ capture: silence })))

    await workFor(2 * DAY)

    expect(await order()).toMatchObject({ state: 'authorised', payment: { state: 'authorised', captured: 0 } })
    expect(shop.faults.map(({ message }) => message)).toContain('A job was given up: an owner has to look at it')
  })

  it('and the bank lets the money go on its own, the order ends', async () => {
    const { shop, order, workFor, paymentId } = await paid(sandbox(() => ({ capture: silence })))
    await workFor(MINUTE)

    const { payments } = shop.world
    await payments?.release({ shop: SHOP, payment: paymentId, reference: paymentId }, 'the bank')
    await workFor(HOUR)

    expect(await order()).toMatchObject({ state: 'cancelled', payment: { state: 'released' } })
  })

  it('and buyer, seller and clock all ask for the money back at once, it goes back once [MONEY-04]', async () => {
    const { order, work, workFor, ask, about, goods } = await paid(
      sandbox(({ refund }) => ({ refund: loses(1, refund) })),
    )
    await work.runDue()

    await Promise.all(Array.from({ length: 8 }, () => ask(askRelease, about)))
    await workFor(10 * MINUTE)
    await ask(askRelease, about)
    await workFor(10 * MINUTE)

    expect(await order()).toMatchObject({
      payment: { state: 'refunded', captured: goods.price, refunded: goods.price },
    })
  })

  it('or charges at once what it was only to hold, what is too much goes back', async () => {
    const charging = ({ read, capture }: Payments): Partial<Payments> => ({
      async read(at) {
        const seen = await read(at)
        if (seen.state === 'authorised') await capture(at, seen.authorised, 'at once')
        return read(at)
      },
    })
    const { order, work, shop, ask, about, goods } = await paid(sandbox(charging))
    await work.runDue()
    await shop.world.transaction((tx) =>
      tx.deleteFrom('outbox').where('shop_id', '=', SHOP).where('kind', '=', 'capture').execute(),
    )

    await ask(askCapture, { ...about, amount: kopecks(goods.price - 200_00) })
    await work.runDue()

    expect(await order()).toMatchObject({
      state: 'paid',
      payment: { state: 'captured', captured: goods.price, refunded: 200_00 },
    })
  })
})
