import * as v from 'valibot'

import { ProductId, VariantId } from '../ids.ts'
import { Kopecks, Quantity } from '../money.ts'
import { endpoint } from './endpoint.ts'
import { PictureView } from './pictures.ts'

export const CartLineView = v.object({
  productId: ProductId,
  variantId: VariantId,
  name: v.string(),
  /** «чёрный, 42»; empty where there is one variant. */
  variant: v.string(),
  /** Of one unit, as it is now. */
  price: Kopecks,
  oldPrice: v.nullable(Kopecks),
  quantity: v.number(),
  /** Units that nobody has reserved. */
  left: v.number(),
  /** Whether the shop still sells it. */
  sold: v.boolean(),
  picture: v.nullable(PictureView),
})
export type CartLineView = v.InferOutput<typeof CartLineView>

export const CartView = v.object({ lines: v.array(CartLineView) })
export type CartView = v.InferOutput<typeof CartView>

export const getCart = endpoint('GET /cart', {
  summary: 'The caller’s cart at today’s prices',
  input: v.strictObject({}),
  output: CartView,
})

export const addToCart = endpoint('POST /cart/lines', {
  summary: 'Puts more units of a variant into the cart',
  input: v.strictObject({ variantId: VariantId, quantity: v.optional(Quantity, 1) }),
  output: CartView,
  refuses: ['variant_not_found', 'out_of_stock'],
})

export const changeCartLine = endpoint('PUT /cart/lines/:variantId', {
  summary: 'Sets how many units of a variant are in the cart',
  input: v.strictObject({ variantId: VariantId, quantity: Quantity }),
  output: CartView,
  refuses: ['cart_line_missing', 'out_of_stock'],
})

export const removeCartLine = endpoint('DELETE /cart/lines/:variantId', {
  summary: 'Takes a variant out of the cart; one that is not there is no error',
  input: v.strictObject({ variantId: VariantId }),
  output: CartView,
})
