import { addToCart, changeCartLine, getCart, removeCartLine } from '#domain/contract/cart.ts'
import { Refused } from '#domain/refusal.ts'

import { routes } from '../http/routes.ts'
import { addUnits, isInCart, isSold, readCart, removeLines, setUnits } from './rows.ts'

export const cartRoutes = routes()
  .read(getCart, (_, { db, shop, me }) => readCart(db, shop, me.buyer))

  .change(addToCart, async ({ variantId, quantity }, { tx, shop, me, now }) => {
    const added = await addUnits(tx, { shop, buyer: me.buyer, variantId }, quantity, now)
    if (!added)
      throw new Refused((await isSold(tx, shop, variantId)) ? 'out_of_stock' : 'variant_not_found', {
        field: 'variantId',
      })
    return readCart(tx, shop, me.buyer)
  })

  .change(changeCartLine, async ({ variantId, quantity }, { tx, shop, me }) => {
    const line = { shop, buyer: me.buyer, variantId }
    const set = await setUnits(tx, line, quantity)
    if (!set)
      throw new Refused((await isInCart(tx, line)) ? 'out_of_stock' : 'cart_line_missing', { field: 'variantId' })
    return readCart(tx, shop, me.buyer)
  })

  .change(removeCartLine, async ({ variantId }, { tx, shop, me }) => {
    await removeLines(tx, shop, me.buyer, [variantId])
    return readCart(tx, shop, me.buyer)
  })
