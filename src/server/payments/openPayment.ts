import type { CompiledQuery, Insertable } from 'kysely'
import * as v from 'valibot'

import { howToTake } from '#domain/howToTake.ts'
import { type OrderId, PaymentId, type ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import type { World } from '../world.ts'

type Opening = Readonly<{
  world: World
  shop: ShopId
  order: OrderId
  amount: Kopecks
  now: Instant
  /** When at the latest it is decided whether the money is taken. */
  until: Instant
}>

/** The statement that says what an order will ask its buyer for. The provider hears of it when the buyer begins to pay. */
export function openPayment(tx: Tx, { world, shop, order, amount, now, until }: Opening): CompiledQuery {
  if (!world.payments) throw new Refused('payments_off')

  const id = v.parse(PaymentId, world.newId())
  const { provider, holdsFor } = world.payments
  const taking = howToTake({ holdsFor, from: now, until })
  return insertPayment.filled(tx, { shop_id: shop, id, order_id: order, provider, state: 'created', taking, amount })
}

const insertPayment = prepared((tx, row: Insertable<Tables['payment']>) => tx.insertInto('payment').values(row))
