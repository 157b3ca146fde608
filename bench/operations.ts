import { addToCart } from '#domain/contract/cart.ts'
import { joinGroup } from '#domain/contract/groupBuys.ts'
import { placeOrder } from '#domain/contract/orders.ts'
import { getProduct, listProducts } from '#domain/contract/products.ts'

import { type Wired, wired } from './recording.ts'
import { type BenchShop, checkoutOf, type Goods, orderOf } from './shop.ts'

/** What is asked of an operation: processor time in milliseconds on SQLite and PostgreSQL, and statements. */
export type Asked = Readonly<{
  rate: number
  processor: Readonly<Record<'SQLite' | 'PostgreSQL', number>>
  statements: number | null
}>

export type Operation = Readonly<{
  name: string
  asked: Asked
  /** The requests of each round; the first round only warms up. */
  rounds: readonly (readonly Wired[])[]
  /** How many requests a round takes: those that change nothing are sent over and over. */
  count: number
}>

/** A warm-up and three rounds. */
export const ROUNDS = 4

type Sizes = Readonly<{ reads: number; writes: number }>

/** All operations in the order in which they may be run: goods are added before they are ordered. */
export function operationsIn(
  { goods, groups, pages, buyers }: BenchShop,
  { reads, writes }: Sizes,
): readonly Operation[] {
  const inStock = goods.filter(({ left }) => left >= 50)
  const two = (buyer: number): readonly Goods[] => [0, 1].map((more) => pick(inStock, 2 * buyer + more))
  const [reader = ''] = buyers
  const everyRound = (requests: readonly Wired[]) => Array.from({ length: ROUNDS }, () => requests)
  const byBuyer = (ask: (session: string, buyer: number) => readonly Wired[]) =>
    Array.from({ length: ROUNDS }, (_, round) =>
      buyers.slice(round * writes, (round + 1) * writes).flatMap((session, at) => ask(session, round * writes + at)),
    )

  return [
    {
      name: 'list of 24 products',
      asked: { rate: 0.5, processor: { SQLite: 0.6, PostgreSQL: 1 }, statements: 3 },
      rounds: everyRound(pages.map((page) => wired(reader, listProducts, page))),
      count: reads,
    },
    {
      name: 'product page',
      asked: { rate: 0.5, processor: { SQLite: 1, PostgreSQL: 2 }, statements: 8 },
      rounds: everyRound(goods.slice(0, 400).map(({ product }) => wired(reader, getProduct, { productId: product }))),
      count: reads,
    },
    {
      name: 'add to cart',
      asked: { rate: 0.4, processor: { SQLite: 1.5, PostgreSQL: 2 }, statements: 5 },
      rounds: byBuyer((session, buyer) =>
        two(buyer).map(({ variant }) => wired(session, addToCart, { variantId: variant })),
      ),
      count: 2 * writes,
    },
    {
      name: 'order with two lines',
      asked: { rate: 0.4, processor: { SQLite: 4, PostgreSQL: 5 }, statements: null },
      rounds: byBuyer((session, buyer) => [wired(session, placeOrder, orderOf(two(buyer)))]),
      count: writes,
    },
    {
      name: 'join a group',
      asked: { rate: 0.4, processor: { SQLite: 1.5, PostgreSQL: 2 }, statements: null },
      rounds: byBuyer((session, buyer) => {
        const group = pick(groups, buyer)
        return [wired(session, joinGroup, { groupId: group.groupId, ...checkoutOf(group) })]
      }),
      count: writes,
    },
  ]
}

function pick<T>(all: readonly T[], at: number): T {
  const found = all[at % all.length]
  if (found === undefined) throw new Error('There is nothing to pick from')
  return found
}
