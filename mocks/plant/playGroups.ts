import * as v from 'valibot'

import type { Api } from '#app/api/client.ts'
import { joinGroup, openGroup } from '#domain/contract/groupBuys.ts'
import { beginPayment } from '#domain/contract/orders.ts'
import { getProduct, type ProductView } from '#domain/contract/products.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { atMost } from '#domain/groupBuy.ts'
import { type GroupId, type OrderId, PaymentId, type ProductId } from '#domain/ids.ts'

import type { Clock } from '../clock.ts'
import { groups } from '../demo/groups.ts'
import { type PersonKey, people } from '../demo/people.ts'
import { shop } from '../demo/shop.ts'
import { idOf } from './catalogue.ts'
import type { Visitors } from './visitors.ts'

const MINUTE = 60_000

export type Playing = Readonly<{
  clock: Clock
  visit: Visitors
  products: ReadonlyMap<string, ProductId>
  /** Does what is due by now, so that a payment is heard of before the next person comes. */
  settle: () => Promise<unknown>
  onProgress: (done: number, of: number) => void
}>

type Scene = Readonly<{ minutesAgo: number; who: PersonKey; group: string; product: string; place: number }>

/**
 * The demo's groups come to be as any group does: at their own times people come into the shop, take a seat and pay
 * in the sandbox. Answers with the groups by the demo's names for them.
 */
export async function playGroups(playing: Playing): Promise<ReadonlyMap<string, GroupId>> {
  const { clock, visit, products, settle, onProgress } = playing
  const start = clock.now()
  const opened = new Map<string, GroupId>()
  const scenes = inOrder()

  for (const [index, { minutesAgo, who, group, product, place }] of scenes.entries()) {
    clock.travelTo(start - minutesAgo * MINUTE)
    const api = await visit(who)
    // The shop has asked the network for their name by the time others are told of them.
    await settle()
    const goods = await api.call(getProduct, { productId: idOf(product, products) })
    const seat = await takeSeat(api, goods, { who, place, groupId: opened.get(group) ?? null })
    opened.set(group, seat.groupId)
    await pay(api, seat.orderId)
    await settle()
    onProgress(index + 1, scenes.length)
  }

  clock.travelTo(start)
  return opened
}

/** Who comes when: those who joined are spread evenly between the opening and now. */
function inOrder(): readonly Scene[] {
  return groups
    .flatMap(({ key, product, organiser, members, openedMinutesAgo }) => {
      const everybody: readonly PersonKey[] = [organiser, ...members]
      return everybody.map((who, place): Scene => {
        const minutesAgo = openedMinutesAgo * (1 - place / everybody.length)
        return { minutesAgo, who, group: key, product, place }
      })
    })
    .toSorted((a, b) => b.minutesAgo - a.minutesAgo)
}

type Coming = Readonly<{ who: PersonKey; place: number; groupId: GroupId | null }>

export function takeSeat(api: Api, { name, offer, variants }: ProductView, { who, place, groupId }: Coming) {
  const inStock = variants.filter(({ left }) => left > 0)
  const variant = inStock[place % inStock.length]
  if (!offer || !variant) throw new Error(`«${name}» cannot be bought together: it has no running offer or no stock`)
  const checkout = {
    variantId: variant.id,
    quantity: 1,
    delivery: { kind: 'pickup' as const, pointId: shop.delivery.pickupPoints[0].id },
    recipient: recipientOf(who),
    ifFull: 'open_new' as const,
    visible: true,
    atMost: atMost(offer, 1),
  }
  return groupId
    ? api.call(joinGroup, { groupId, ...checkout })
    : api.call(openGroup, { offerId: offer.id, ...checkout })
}

export async function pay(api: Api, orderId: OrderId): Promise<void> {
  const { page } = await api.call(beginPayment, { orderId })
  const paymentId = v.parse(PaymentId, new URLSearchParams(page.split('#')[1]).get('payment'))
  await api.call(settleSandboxPayment, { paymentId, outcome: 'pay' })
}

export function recipientOf(who: PersonKey) {
  const at = people.findIndex(({ key }) => key === who)
  const { first, last } = people[at]?.name ?? { first: who, last: '' }
  return { name: `${first} ${last}`, phone: `+7900000${String(1000 + at)}` }
}
