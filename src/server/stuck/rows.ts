import * as v from 'valibot'

import type { StuckJob, StuckKind } from '#domain/contract/stuck.ts'
import { OrderId, PaymentId, type ShopId } from '#domain/ids.ts'
import { placeOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Db, Tx } from '../db/sql.ts'

const MOST = 100

/** Whom a job is about, as far as its payload says. */
const About = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    order: v.optional(OrderId),
    payment: v.optional(PaymentId),
    /** Where a notification leads. */
    fragment: v.optional(v.string(), ''),
  }),
)
type About = v.InferOutput<typeof About>

/** Work that was given up, newest first. */
export async function readStuck(db: Db, shop: ShopId): Promise<StuckJob[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['kind', 'key', 'payload', 'last_error', 'dead_at'])
    .where('shop_id', '=', shop)
    .where('dead_at', 'is not', null)
    .orderBy('dead_at', 'desc')
    .orderBy('key')
    .limit(MOST)
    .execute()
  const jobs = rows.map(({ payload, ...row }) => ({ ...row, about: v.parse(About, payload) }))
  const orders = await ordersOf(
    db,
    shop,
    jobs.flatMap(({ about }) => about.payment ?? []),
  )
  return jobs.flatMap(({ kind, key, last_error: error, dead_at: since, about }) =>
    since === null ? [] : { kind, key, orderId: orderIn(about, orders), error: plain(error ?? ''), since },
  )
}

async function ordersOf(
  db: Db,
  shop: ShopId,
  payments: readonly PaymentId[],
): Promise<ReadonlyMap<PaymentId, OrderId>> {
  if (payments.length === 0) return new Map()
  const rows = await db
    .selectFrom('payment')
    .select(['id', 'order_id'])
    .where('shop_id', '=', shop)
    .where('id', 'in', payments)
    .execute()
  return new Map(rows.map((row) => [row.id, row.order_id]))
}

function orderIn({ order, payment, fragment }: About, orders: ReadonlyMap<PaymentId, OrderId>): OrderId | null {
  if (order) return order
  if (payment) return orders.get(payment) ?? null
  const place = placeOf(fragment)
  return place?.screen === 'order' ? place.orderId : null
}

/** Without the name that programs give an error. */
const plain = (error: string): string => error.replace(/^\w*Error: /, '')

type Which = Readonly<{ shop: ShopId; kind: StuckKind; key: string; now: Instant }>

/** Has work that was given up done anew, as if it had never been tried. Of two who ask, one finds it waiting already. */
export async function tryAgain(tx: Tx, { shop, kind, key, now }: Which): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ dead_at: null, attempts: 0, run_at: now })
    .where('shop_id', '=', shop)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('dead_at', 'is not', null)
    .execute()
}
