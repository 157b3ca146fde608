import { expect, it } from 'vitest'

import { addToCart } from '#domain/contract/cart.ts'
import { DAY, MINUTE } from '#domain/time.ts'
import { aProduct, PEOPLE, SHOP } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'

const { anna } = PEOPLE

everyEngine('what nobody will ask for again is forgotten:', (fresh) => {
  it('an answer to a call of four days ago, while yesterday’s is kept', async () => {
    const shop = await fresh()
    const { variant } = await shop.sells(aProduct())
    await shop.as(anna).call(addToCart, { variantId: variant.id })
    shop.pass(3 * DAY)
    await shop.as(anna).call(addToCart, { variantId: variant.id })

    shop.pass(DAY)
    await buyersIn(shop).works()

    const kept = await shop.world.db.selectFrom('idempotency').select('at').where('shop_id', '=', SHOP).execute()
    expect(kept).toHaveLength(1)
  })

  it('work done a month ago, while work that was given up waits for its owner', async () => {
    const shop = await fresh({ payments: sandbox() })
    const product = await shop.sells(aProduct())
    const buyers = buyersIn(shop)
    const { orderId } = await buyers.asksToBuy(anna, product)
    await buyers.pays(anna, orderId)
    await shop.world.transaction((tx) =>
      tx
        .updateTable('outbox')
        .set({ done_at: null, dead_at: shop.world.now() })
        .where('shop_id', '=', SHOP)
        .where('kind', '=', 'capture')
        .execute(),
    )

    shop.pass(30 * DAY + 2 * MINUTE)
    await buyers.works()

    const kept = await shop.world.db.selectFrom('outbox').select('kind').where('shop_id', '=', SHOP).execute()
    expect(kept).toEqual([{ kind: 'capture' }])
  })
})
