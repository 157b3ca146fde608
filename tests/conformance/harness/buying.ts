import type { InputOf } from '#domain/contract/endpoint.ts'
import { getGroup, joinGroup, openGroup, type SeatHeld } from '#domain/contract/groupBuys.ts'
import { beginPayment, placeOrder } from '#domain/contract/orders.ts'
import { type SandboxOutcome, settleSandboxPayment } from '#domain/contract/sandbox.ts'
import type { GroupId, OrderId } from '#domain/ids.ts'
import { priceFor } from '#domain/ladder.ts'
import { NOTHING, times } from '#domain/money.ts'
import { type Goods, type Offer, PICKUP, RECIPIENT, type Someone } from '#mocks/builders.ts'
import { queue } from '#server/work/outbox.ts'

import { paymentOf } from './paying.ts'
import type { TestShop } from './shop.ts'

type Wish = Partial<Omit<InputOf<typeof joinGroup>, 'groupId'>>

/** What buyers do in a shop with online payment, from the first tap to the provider's answer. */
export function buyersIn(shop: TestShop) {
  const clients = new Map<Someone, ReturnType<TestShop['as']>>()

  function as(person: Someone) {
    const client = clients.get(person) ?? shop.as(person)
    clients.set(person, client)
    return client
  }

  const works = () => shop.app.work.runDue()

  /** What a checkout says when nothing about it matters: one unit, fetched by oneself, seen by the others. */
  function checkout({ product, ladder, goal }: Offer, wish: Wish = {}) {
    const quantity = wish.quantity ?? 1
    return {
      variantId: product.variant.id,
      quantity,
      delivery: PICKUP,
      recipient: RECIPIENT,
      ifFull: 'release' as const,
      visible: true,
      atMost: times(priceFor(ladder, goal), quantity),
      ...wish,
    }
  }

  const asksToOpen = (person: Someone, offer: Offer, wish?: Wish): Promise<SeatHeld> =>
    as(person).call(openGroup, { offerId: offer.id, ...checkout(offer, wish) })

  const asksToJoin = (person: Someone, groupId: GroupId, offer: Offer, wish?: Wish): Promise<SeatHeld> =>
    as(person).call(joinGroup, { groupId, ...checkout(offer, wish) })

  const asksToBuy = (person: Someone, goods: Goods, quantity = 1) =>
    as(person).call(placeOrder, {
      lines: [{ variantId: goods.variant.id, quantity, price: goods.price }],
      delivery: PICKUP,
      deliveryPrice: NOTHING,
      recipient: RECIPIENT,
    })

  async function goesToPay(person: Someone, orderId: OrderId) {
    const { page } = await as(person).call(beginPayment, { orderId })
    return paymentOf(page)
  }

  /** What happens at the provider's page; the shop hears of it when the background works. */
  const settles = (paymentId: Awaited<ReturnType<typeof goesToPay>>, outcome: SandboxOutcome) =>
    shop.guest().call(settleSandboxPayment, { paymentId, outcome })

  async function pays(person: Someone, orderId: OrderId, outcome: SandboxOutcome = 'pay') {
    await settles(await goesToPay(person, orderId), outcome)
    await works()
  }

  /** The shop learns the names of everybody who has been here from the social network, as it does after a launch. */
  async function learnsNames() {
    const { world, shop: id } = shop
    const buyers = await world.db.selectFrom('buyer').select('id').execute()
    const asked = { shop: id, kind: 'know_person' as const, runAt: world.now() }
    await world.transaction((tx) =>
      queue(tx, ...buyers.map((buyer) => ({ ...asked, key: buyer.id, payload: { buyer: buyer.id } }))),
    )
    await works()
  }

  return {
    as,
    works,
    learnsNames,
    asksToOpen,
    asksToJoin,
    asksToBuy,
    goesToPay,
    settles,
    pays,

    async opens(person: Someone, offer: Offer, wish?: Wish) {
      const seat = await asksToOpen(person, offer, wish)
      await pays(person, seat.orderId)
      return seat
    },

    async joins(person: Someone, groupId: GroupId, offer: Offer, wish?: Wish) {
      const seat = await asksToJoin(person, groupId, offer, wish)
      await pays(person, seat.orderId)
      return seat
    },

    sees: (person: Someone, groupId: GroupId) => as(person).call(getGroup, { groupId }),
  }
}

export type Buyers = ReturnType<typeof buyersIn>
