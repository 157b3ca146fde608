import { placeOrder } from '#domain/contract/orders.ts'
import { getProduct } from '#domain/contract/products.ts'
import { moveOrder } from '#domain/contract/seller.ts'
import { kopecks } from '#domain/money.ts'
import { SellerMove } from '#domain/order.ts'
import { DAY, HOUR, MINUTE } from '#domain/time.ts'

import { past } from '../demo/past.ts'
import { shop } from '../demo/shop.ts'
import { idOf } from './catalogue.ts'
import { pay, type Playing, recipientOf, takeSeat } from './playGroups.ts'

/** Anna has been here before: one order of hers came, one waits for her, and one group of hers did not gather. */
export async function playPast({ clock, visit, products, settle }: Omit<Playing, 'onProgress'>): Promise<void> {
  const start = clock.now()
  const { orders, group } = past
  const at = async (moment: number) => {
    clock.travelTo(moment)
    await settle()
  }

  for (const { product, daysAgo, afterHours } of orders) {
    const ordered = start - daysAgo * DAY
    await at(ordered)
    const anna = await visit('anna')
    const goods = await anna.call(getProduct, { productId: idOf(product, products) })
    const variant = goods.variants.find(({ left }) => left > 0)
    if (!variant) throw new Error(`«${goods.name}» is sold out before the demo starts`)
    const { orderId } = await anna.call(placeOrder, {
      lines: [{ variantId: variant.id, quantity: 1, price: variant.price }],
      delivery: { kind: 'pickup', pointId: shop.delivery.pickupPoints[0].id },
      deliveryPrice: kopecks(0),
      recipient: recipientOf('anna'),
    })
    await pay(anna, orderId)
    await settle()
    const moves: Readonly<Partial<Record<SellerMove, number>>> = afterHours
    for (const to of SellerMove.options) {
      const hours = moves[to]
      if (hours === undefined) break
      await at(ordered + hours * HOUR)
      await (await visit(shop.community.admins[0])).call(moveOrder, { orderId, to })
    }
  }

  const opened = start - group.daysAgo * DAY
  await at(opened)
  const again = await visit('anna')
  const wanted = await again.call(getProduct, { productId: idOf(group.product, products) })
  const seat = await takeSeat(again, wanted, { who: 'anna', place: 0, groupId: null })
  await pay(again, seat.orderId)
  await settle()
  // A minute later than its reminder and its deadline: the clock goes on while people pay.
  for (const hours of [22, 24]) await at(opened + hours * HOUR + MINUTE)
  clock.travelTo(start)
}
