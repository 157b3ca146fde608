import { phaseOf } from '#domain/groupBuy.ts'
import { unitsKept } from '#domain/refund.ts'

import { asRulesSee, type Book, type Order, seatsOf, unitsSold } from './book.ts'

/** Every promise that a book breaks, in words; nothing, after any sequence of deeds. */
export const whatBreaks = (book: Book): readonly string[] => [
  ...brokenInStock(book),
  ...book.groups.flatMap((group, at) => [
    ...brokenInGroup(book, at),
    ...(group.endings === (group.state === 'gathering' ? 0 : 1) ? [] : [`group ${at} ended ${group.endings} times`]),
  ]),
  ...book.orders.flatMap((order, at) => brokenInOrder(book, order).map((what) => `order ${at}: ${what}`)),
]

function brokenInStock({ onHand, reserved, units, lost, orders }: Book): string[] {
  const sum = (chosen: readonly Order[]) => chosen.reduce((total, order) => total + order.units, 0)
  const kept = sum(orders.filter(({ state }) => ['awaiting_payment', 'waiting', 'authorised'].includes(state)))
  const sold = orders
    .filter(({ state }) => state === 'paid')
    .reduce((all, order) => all + unitsKept([asLine(order)]), 0)
  return broken({
    'on hand ≥ reserved ≥ 0': reserved >= 0 && onHand >= reserved,
    'what is reserved is what unpaid and waiting orders keep': reserved === kept,
    'what is not on hand is sold': onHand + sold + lost === units,
  })
}

function brokenInGroup(book: Book, at: number): string[] {
  const [group] = book.groups.slice(at, at + 1)
  if (!group) return []
  const seen = asRulesSee(book, group)
  const live = book.seats.filter((seat) => seat.group === group && seat.state !== 'released')
  const members = seatsOf(book, group, 'taken').map(({ order }) => order)
  return broken({
    [`group ${at} has no more seats than it may`]: seen.taken + seen.held <= seen.capacity,
    [`group ${at} has one live seat for each buyer`]: new Set(live.map(({ buyer }) => buyer)).size === live.length,
    [`group ${at} is what the rules say it is`]:
      phaseOf({ ...seen, state: 'gathering' }, book.now).kind !== 'succeeded' || group.state !== 'gathering',
    [`group ${at} succeeded with its goal, or was completed`]:
      group.state !== 'succeeded' || group.isCompleted || seen.taken >= seen.goal,
    [`group ${at} is over from its deadline on`]: group.state !== 'gathering' || book.now < group.closesAt,
    [`group ${at} has one organiser while it gathers`]:
      group.state !== 'gathering' || live.filter(({ isOrganiser }) => isOrganiser).length === 1,
    [`the offer of group ${at} keeps its quota`]: unitsSold(book, group.offer) <= (group.offer.quota ?? Infinity),
    [`group ${at} costs everybody the same`]: new Set(members.map(({ price }) => price)).size <= 1,
  })
}

function brokenInOrder(book: Book, order: Order): string[] {
  const { payment, state, group } = order
  const { authorised, captured, released, refunded } = payment
  const outstanding = authorised - captured - released
  const isSeated = book.seats.some((seat) => seat.order === order && seat.state === 'taken')
  return broken({
    'authorised = captured + released + outstanding': outstanding >= 0 && authorised <= payment.amount,
    'nothing is outstanding once the payment has ended': outstanding === 0 || payment.state === 'authorised',
    'no more goes back than was taken': refunded >= 0 && refunded <= captured,
    'whose money is held waits in a seat': payment.state !== 'authorised' || (state === 'waiting' && isSeated),
    'whose money was taken has goods, a seat or money':
      refunded === captured || state === 'paid' || (state === 'waiting' && isSeated),
    'what was taken and not given back is what is kept':
      state !== 'paid' || captured - refunded === order.price * unitsKept([asLine(order)]),
    'whose order ended has nothing held': state !== 'cancelled' || outstanding === 0,
    'a waiting order has a group that gathers': state !== 'waiting' || group?.state === 'gathering',
  })
}

const asLine = ({ units, returned }: Order) => ({ quantity: units, returned })

const broken = (promises: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(promises).flatMap(([promise, kept]) => (kept ? [] : [promise]))
