import * as v from 'valibot'

import { addToCart } from '#domain/contract/cart.ts'
import { beginPayment, placeOrder } from '#domain/contract/orders.ts'

import { type Recorder, wired } from './recording.ts'
import { type BenchShop, orderOf } from './shop.ts'

/** How many statements it takes to put two goods into the cart, order them and come to the pay page. */
export async function recordWholeOrder(recorder: Recorder, { buyers, goods }: BenchShop): Promise<number> {
  const buyer = buyers.at(-1) ?? ''
  const two = goods.filter(({ left }) => left > 100).slice(-2)
  const adds = []
  for (const { variant } of two) adds.push(await recorder.record(wired(buyer, addToCart, { variantId: variant })))
  const order = await recorder.record(wired(buyer, placeOrder, orderOf(two)))
  const { orderId } = v.parse(placeOrder.output, JSON.parse(order.body))
  const payment = await recorder.record(wired(buyer, beginPayment, { orderId }))
  return [...adds, order, payment].reduce((sum, { ran }) => sum + ran.length, 0)
}
