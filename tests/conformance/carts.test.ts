import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'

import { addToCart, changeCartLine, getCart, removeCartLine } from '#domain/contract/cart.ts'
import { VariantId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { aProduct, type Goods, PEOPLE, SHOP } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris } = PEOPLE
const nowhere = v.parse(VariantId, '01970000-0000-7000-8000-00000000dead')

everyEngine('a cart', (fresh) => {
  let shop: TestShop
  let mug: Goods

  beforeEach(async () => {
    shop = await fresh()
    mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00, variants: [{ option: 'белая' }] }))
  })

  const costs = (goods: Goods, price: number) =>
    shop.world.db
      .updateTable('variant')
      .set({ price: kopecks(price) })
      .where('shop_id', '=', SHOP)
      .where('id', '=', goods.variant.id)
      .execute()

  const takesOffSale = (goods: Goods) =>
    shop.world.db
      .updateTable('product')
      .set({ gone_at: shop.world.now() })
      .where('shop_id', '=', SHOP)
      .where('id', '=', goods.id)
      .execute()

  it('shows what was put into it at today’s prices, oldest first', async () => {
    const plate = await shop.sells(aProduct({ name: 'Тарелка', price: 450_00 }))
    await shop.as(anna).call(addToCart, { variantId: mug.variant.id, quantity: 2 })
    shop.pass(1)
    await shop.as(anna).call(addToCart, { variantId: plate.variant.id })
    await costs(plate, 400_00)

    const { lines } = await shop.as(anna).call(getCart, {})

    expect(lines).toMatchObject([
      { name: 'Кружка', variant: 'белая', price: 990_00, quantity: 2, left: 10, sold: true, picture: null },
      { name: 'Тарелка', variant: '', price: 400_00, quantity: 1 },
    ])
  })

  it('is each buyer’s own', async () => {
    await shop.as(anna).call(addToCart, { variantId: mug.variant.id })

    expect(await shop.as(boris).call(getCart, {})).toEqual({ lines: [] })
  })

  it('keeps a line that can no longer be bought, so that its buyer sees why', async () => {
    await shop.as(anna).call(addToCart, { variantId: mug.variant.id })
    await takesOffSale(mug)

    const { lines } = await shop.as(anna).call(getCart, {})

    expect(lines).toMatchObject([{ variantId: mug.variant.id, sold: false }])
  })

  describe('adding', () => {
    it('adds to what is there, up to what one buyer may take at once', async () => {
      await shop.as(anna).call(addToCart, { variantId: mug.variant.id, quantity: 990 })

      const { lines } = await shop.as(anna).call(addToCart, { variantId: mug.variant.id, quantity: 20 })

      expect(lines).toMatchObject([{ quantity: 999, left: 10 }])
    })

    it('loses nothing when twenty taps arrive at once', async () => {
      const buyer = shop.as(anna)

      await Promise.all(Array.from({ length: 20 }, () => buyer.call(addToCart, { variantId: mug.variant.id })))

      expect(await buyer.call(getCart, {})).toMatchObject({ lines: [{ quantity: 20 }] })
    })

    it('counts a tap once, however often it is sent', async () => {
      const again = { key: 'the-same-tap' }
      await shop.as(anna).call(addToCart, { variantId: mug.variant.id }, again)

      const { lines } = await shop.as(anna).call(addToCart, { variantId: mug.variant.id }, again)

      expect(lines).toMatchObject([{ quantity: 1 }])
    })

    it('takes more than is left, which the cart then shows', async () => {
      const { lines } = await shop.as(anna).call(addToCart, { variantId: mug.variant.id, quantity: 11 })

      expect(lines).toMatchObject([{ quantity: 11, left: 10 }])
    })

    it('is refused when nothing is left', async () => {
      const rare = await shop.sells(aProduct({ stock: 0 }))

      const adding = shop.as(anna).call(addToCart, { variantId: rare.variant.id })

      await expect(adding).rejects.toMatchObject({ code: 'out_of_stock', detail: { field: 'variantId' } })
    })

    it('is refused for what the shop does not sell, or not any longer', async () => {
      await takesOffSale(mug)

      const adding = await Promise.allSettled(
        [mug.variant.id, nowhere].map((variantId) => shop.as(anna).call(addToCart, { variantId })),
      )

      const refused = { status: 'rejected', reason: { code: 'variant_not_found' } }
      expect(adding).toMatchObject([refused, refused])
    })

    it('takes five statements', async () => {
      const buyer = shop.as(anna)
      await buyer.call(getCart, {})

      const statements = await shop.statementsOf(() => buyer.call(addToCart, { variantId: mug.variant.id }))

      expect(statements.length).toBeLessThanOrEqual(5)
    })
  })

  describe('changing a line', () => {
    it('sets its units', async () => {
      await shop.as(anna).call(addToCart, { variantId: mug.variant.id, quantity: 5 })

      const { lines } = await shop.as(anna).call(changeCartLine, { variantId: mug.variant.id, quantity: 3 })

      expect(lines).toMatchObject([{ quantity: 3 }])
    })

    it('is refused for a line that is not there, also when somebody else has it', async () => {
      await shop.as(boris).call(addToCart, { variantId: mug.variant.id })

      const changing = shop.as(anna).call(changeCartLine, { variantId: mug.variant.id, quantity: 3 })

      await expect(changing).rejects.toMatchObject({ code: 'cart_line_missing' })
    })

    it('is refused when nothing is left', async () => {
      const rare = await shop.sells(aProduct({ stock: 1 }))
      await shop.as(anna).call(addToCart, { variantId: rare.variant.id })
      await shop.world.db
        .updateTable('stock')
        .set({ on_hand: 0 })
        .where('shop_id', '=', SHOP)
        .where('variant_id', '=', rare.variant.id)
        .execute()

      const changing = shop.as(anna).call(changeCartLine, { variantId: rare.variant.id, quantity: 2 })

      await expect(changing).rejects.toMatchObject({ code: 'out_of_stock' })
    })
  })

  it('lets a line go, and one that is not there too', async () => {
    await shop.as(anna).call(addToCart, { variantId: mug.variant.id })

    const { lines } = await shop.as(anna).call(removeCartLine, { variantId: mug.variant.id })
    const again = await shop.as(anna).call(removeCartLine, { variantId: mug.variant.id })

    expect([lines, again.lines]).toEqual([[], []])
  })

  it('is refused to people without a session', async () => {
    await expect(shop.guest().call(getCart, {})).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(shop.guest().call(addToCart, { variantId: mug.variant.id })).rejects.toMatchObject({
      code: 'not_signed_in',
    })
  })
})
