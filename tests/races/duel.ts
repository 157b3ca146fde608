import type { Instant } from '#domain/time.ts'
import type { Tx } from '#server/db/sql.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { createBarrier } from './barrier.ts'

export type Racing = Readonly<{
  shop: TestShop
  now: Instant
  /** From 0. */
  number: number
  /** Resolves when every contender is ready, so that all are let go at once. */
  start: () => Promise<void>
  /** Stands in an open transaction, on a connection of its own, when it is let go. */
  inTransaction: <Result>(act: (tx: Tx) => Promise<Result>) => Promise<Result>
  /** What makes a naive contender sure to lose: nobody writes before everybody has read. */
  everybodyHasRead: () => Promise<void>
}>

/** Answers whether it believes to have won. */
type Contender<Place> = (place: Place, racing: Racing) => Promise<boolean>

type Wishes<Place> = Readonly<{
  title: string
  contenders: number
  arrange: (shop: TestShop) => Promise<Place>
  /** What the shop runs. */
  shipped: Contender<Place>
  /** The same without its guard: it reads, decides, and writes. Wrong on purpose. */
  naive: Contender<Place>
  /** What a promise says against these winners, or null when it was kept. */
  broken: (winners: number, place: Place, shop: TestShop) => string | null | Promise<string | null>
}>

export type Outcome = Readonly<{ winners: number; broken: string | null }>

/** Some who want the same at the same moment, over a connection each. */
export function duel<Place>(wishes: Wishes<Place>) {
  const { title, contenders, arrange, broken } = wishes

  async function run(shop: TestShop, how: 'shipped' | 'naive'): Promise<Outcome> {
    const place = await arrange(shop)
    const [start, everybodyHasRead] = [createBarrier(contenders), createBarrier(contenders)]
    const now = shop.world.now()
    const inTransaction = <Result>(act: (tx: Tx) => Promise<Result>) =>
      shop.world.transaction(async (tx) => {
        await tx.selectFrom('shop').select('shop_id').execute()
        await start()
        return act(tx)
      })
    const ends = await Promise.all(
      Array.from({ length: contenders }, (_, number) =>
        wishes[how](place, { shop, now, number, start, inTransaction, everybodyHasRead }),
      ),
    )
    const winners = ends.filter((won) => won).length
    return { winners, broken: await broken(winners, place, shop) }
  }
  return { title, contenders, run } as const
}
