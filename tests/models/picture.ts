import { sql } from 'kysely'

import type { Db } from '#server/db/sql.ts'

import { asRulesSee, type Book } from './book.ts'

/** What a book and a database can be compared by: everything that somebody could notice. */
export type Picture = Readonly<{
  stock: string
  groups: readonly string[]
  seats: readonly string[]
  orders: readonly string[]
}>

/** Whether a group that nobody was in closed a moment before its deadline or lapsed at it is nobody's business. */
const ending = (state: string, taken: number) => (state !== 'gathering' && taken === 0 ? 'over' : state)

export function pictureOfBook(book: Book): Picture {
  const { groups, orders, seats } = book
  return {
    stock: `${book.onHand} on hand, ${book.reserved} reserved`,
    groups: groups.map((group) => {
      const { taken, held } = asRulesSee(book, group)
      return `${ending(group.state, taken)}, ${taken} taken, ${held} held, until ${group.closesAt}`
    }),
    seats: seats
      .filter(({ state }) => state !== 'released')
      .map((seat) => {
        const leads = seat.isOrganiser && seat.group.state === 'gathering' ? ', its organiser' : ''
        return `order ${orders.indexOf(seat.order)} in ${groups.indexOf(seat.group)}: ${seat.state}${leads}`
      })
      .toSorted(),
    orders: orders.map(({ state, group, units, price, payment: p }) => {
      const money = [p.state, p.amount, p.authorised, p.captured, p.released, p.refunded].join(' ')
      return `${state} in ${group ? groups.indexOf(group) : 'none'}: ${units} × ${price}, ${money}`
    }),
  }
}

export async function pictureOfShop(db: Db): Promise<Picture> {
  const groups = await db.selectFrom('group_buy').selectAll().orderBy('id').execute()
  const orders = await db.selectFrom('order').selectAll().orderBy('id').execute()
  const lines = await db.selectFrom('order_line').selectAll().execute()
  const payments = await db.selectFrom('payment').selectAll().execute()
  const seats = await db.selectFrom('seat').selectAll().where('state', '<>', 'released').execute()
  const stock = await sql<{ on_hand: number; reserved: number }>`select on_hand, reserved from stock`.execute(db)
  const groupAt = (id: string | null) => groups.findIndex((group) => group.id === id)
  const [kept] = stock.rows

  return {
    stock: `${kept?.on_hand} on hand, ${kept?.reserved} reserved`,
    groups: groups.map(
      ({ state, taken, held, closes_at: until }) =>
        `${ending(state, taken)}, ${taken} taken, ${held} held, until ${until}`,
    ),
    seats: seats
      .map(({ order_id: id, group_id: group, state, organiser_since: since }) => {
        const order = orders.findIndex((one) => one.id === id)
        const leads = since !== null && groups[groupAt(group)]?.state === 'gathering' ? ', its organiser' : ''
        return `order ${order} in ${groupAt(group)}: ${state}${leads}`
      })
      .toSorted(),
    orders: orders.map(({ id, state, group_id: group }) => {
      const line = lines.find((one) => one.order_id === id)
      const p = payments.find((one) => one.order_id === id)
      const money = [p?.state, p?.amount, p?.authorised, p?.captured, p?.released, p?.refunded].join(' ')
      return `${state} in ${group === null ? 'none' : groupAt(group)}: ${line?.quantity} × ${line?.price}, ${money}`
    }),
  }
}
