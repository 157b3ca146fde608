import { joinGroup, openGroup } from '#domain/contract/groupBuys.ts'
import { beginPayment } from '#domain/contract/orders.ts'
import { type SandboxMethod, type SandboxOutcome, settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { atMost } from '#domain/groupBuy.ts'
import type { GroupId, OrderId } from '#domain/ids.ts'
import type { IfFull } from '#domain/seat.ts'
import { type Offer, PICKUP, RECIPIENT, type Someone } from '#mocks/builders.ts'
import { paymentOf } from '#tests/conformance/harness/paying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { arrives } from './arrives.ts'

const checkoutOf = (offer: Offer, ifFull: IfFull) => ({
  variantId: offer.product.variant.id,
  delivery: PICKUP,
  recipient: RECIPIENT,
  ifFull,
  visible: true,
  atMost: atMost(offer, 1),
})

/** Somebody takes a seat elsewhere, in a group that is there or in one that opens with it, and has not paid yet. */
export async function holdsSeat(
  server: TestShop,
  offer: Offer,
  person: Someone,
  groupId?: GroupId,
  ifFull: IfFull = 'open_new',
) {
  await arrives(server, person)
  const buyer = server.as(person)
  return groupId
    ? buyer.call(joinGroup, { groupId, ...checkoutOf(offer, ifFull) })
    : buyer.call(openGroup, { offerId: offer.id, ...checkoutOf(offer, ifFull) })
}

/** Pays at the sandbox, and everything that follows from it happens. */
export async function pays(server: TestShop, person: Someone, orderId: OrderId): Promise<void> {
  await atTheSandbox(server, person, orderId, 'pay')
  await settles(server)
}

/** Pays in a way that knows no hold: the money is taken at once. */
export async function chargedFor(server: TestShop, person: Someone, orderId: OrderId): Promise<void> {
  await atTheSandbox(server, person, orderId, 'pay', 'sbp')
  await settles(server)
}

/** Pays at the sandbox, which keeps it to itself for a minute. */
export const paysLate = (server: TestShop, person: Someone, orderId: OrderId): Promise<void> =>
  atTheSandbox(server, person, orderId, 'pay_late')

async function atTheSandbox(
  server: TestShop,
  person: Someone,
  orderId: OrderId,
  outcome: SandboxOutcome,
  method: SandboxMethod = 'card',
) {
  const { page } = await server.as(person).call(beginPayment, { orderId })
  await server.guest().call(settleSandboxPayment, { paymentId: paymentOf(page), outcome, method })
}

/** Work leads to work: a payment's news to a full group, a full group to captures. */
export async function settles(server: TestShop): Promise<void> {
  while ((await server.app.work.runDue()) > 0);
}

export async function sits(server: TestShop, offer: Offer, person: Someone, groupId?: GroupId): Promise<GroupId> {
  const seat = await holdsSeat(server, offer, person, groupId)
  await pays(server, person, seat.orderId)
  return seat.groupId
}
