import type { ExpressionBuilder } from 'kysely'
import * as v from 'valibot'

import type { MySeat } from '#domain/contract/groupBuys.ts'
import type { ReceiptView, RefundView } from '#domain/contract/orders.ts'
import type { OrderId, ShopId } from '#domain/ids.ts'
import type { MoneyTrouble } from '#domain/moneyTrouble.ts'
import { ReceiptKind, ReceiptLine } from '#domain/receipt.ts'

import type { Db } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import type { JobKind } from '../work/jobs.ts'

type Asked = Readonly<{ shop: ShopId; orderId: OrderId }>

const Lines = v.pipe(v.string(), v.parseJson(), v.array(ReceiptLine))

/** What goes back of an order's money, oldest first. */
export async function readRefunds(db: Db, { shop, orderId }: Asked): Promise<RefundView[]> {
  return db
    .selectFrom('refund')
    .select(['kind', 'amount', 'note', 'asked_at as askedAt', 'done_at as doneAt'])
    .where('shop_id', '=', shop)
    .where('order_id', '=', orderId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

export async function readReceipts(db: Db, { shop, orderId }: Asked): Promise<ReceiptView[]> {
  const rows = await db
    .selectFrom('receipt')
    .select(['kind', 'amount', 'written_at as writtenAt', 'lines'])
    .where('shop_id', '=', shop)
    .where('order_id', '=', orderId)
    .orderBy('written_at')
    .execute()
  return rows
    .map(({ lines, ...row }) => ({ ...row, lines: v.parse(Lines, lines) }))
    .toSorted((a, b) => a.writtenAt - b.writtenAt || rankOf(a.kind) - rankOf(b.kind))
}

/** What was taken and given back within one millisecond stands in the order in which money moves. */
const rankOf = (kind: ReceiptKind): number => ReceiptKind.options.indexOf(kind)

/** Where the money of a seat is, in one statement. */
export async function readSeatMoney(db: Db, { shop, orderId }: Asked): Promise<MySeat['money']> {
  const rows = await db
    .selectFrom('payment')
    .leftJoin('outbox', (on) =>
      on.onRef('outbox.shop_id', '=', 'payment.shop_id').on((job) => givenUp(job, { shop, orderId })),
    )
    .select(['payment.taking', 'payment.state', 'outbox.kind'])
    .where('payment.shop_id', '=', shop)
    .where('payment.order_id', '=', orderId)
    .execute()
  const [payment] = rows
  if (!payment) throw new Error(`The order ${orderId} of a seat has no payment`)
  return { charges: payment.taking === 'charge', state: payment.state, stuck: troubleOf(rows) !== null }
}

export async function readTrouble(db: Db, asked: Asked): Promise<MoneyTrouble | null> {
  const rows = await db
    .selectFrom('outbox')
    .select('outbox.kind')
    .where('outbox.shop_id', '=', asked.shop)
    .where((job) => givenUp(job, asked))
    .execute()
  return troubleOf(rows)
}

/** Work about an order's money that waits for the shop's people. */
const givenUp = (job: ExpressionBuilder<Tables, 'outbox'>, { shop, orderId }: Asked) =>
  job.and([
    job('outbox.dead_at', 'is not', null),
    job.or([
      job.and([job('outbox.kind', 'in', ['capture', 'release']), job('outbox.key', 'in', [orderId, `${orderId}:now`])]),
      job.and([
        job('outbox.kind', '=', 'refund'),
        job('outbox.key', 'in', (refunds) =>
          refunds
            .selectFrom('refund')
            .select((row) => row.cast<string>('refund.id', 'text').as('id'))
            .where('refund.shop_id', '=', shop)
            .where('refund.order_id', '=', orderId),
        ),
      ]),
    ]),
  ])

/** Money that cannot go back is said before money that cannot be taken. */
function troubleOf(jobs: readonly Readonly<{ kind: JobKind | null }>[]): MoneyTrouble | null {
  const kinds = jobs.flatMap(({ kind }) => kind ?? [])
  if (kinds.length === 0) return null
  return kinds.every((kind) => kind === 'capture') ? 'taking' : 'returning'
}
