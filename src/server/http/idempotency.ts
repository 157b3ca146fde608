import type { Insertable } from 'kysely'

import type { ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'
import { type Instant, SECOND } from '#domain/time.ts'

import { asLast } from '../db/inOneGo.ts'
import { prepared } from '../db/prepared.ts'
import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import { TransactionTooLong } from '../db/transaction.ts'
import type { Call, IdempotencyKey } from './call.ts'

type Work = (tx: Tx, afterCommit: (step: () => void) => void) => Promise<string>
type Kept = Readonly<{ body: string; replayed: boolean }>

/** How long a repeat waits for the call that came first. */
const PATIENCE = 10 * SECOND

/**
 * Does the work once for its key. The key's row is inserted by the transaction that does the work and holds the answer,
 * so the database makes a repeat wait for the first, and a refusal, which rolls back, leaves no key.
 */
export async function onceByKey(call: Call, work: Work): Promise<Kept> {
  const started = performance.now()
  for (;;) {
    const kept = await attempt(call, work)
    if (kept !== 'waiting') return kept
    if (performance.now() - started > PATIENCE) throw new Refused('in_progress')
  }
}

async function attempt({ world, shop, key }: Call, work: Work): Promise<Kept | 'waiting'> {
  if (key === null) throw new Error('A call without an idempotency key changes nothing: answer it with `read`')
  let isFirst = false
  let steps: (() => void)[] = []
  try {
    const kept = await world.transaction(async (tx) => {
      isFirst = false
      steps = []
      isFirst = await takeKey(tx, shop, key, world.now())
      if (!isFirst) return earlierAnswer(tx, shop, key)
      const body = await work(tx, (step) => void steps.push(step))
      await asLast(tx, keepAnswer(tx, { shop, caller: key.caller, key: key.key, answer: body }))
      return { body, replayed: false }
    })
    for (const step of steps) step()
    return kept
  } catch (error) {
    // The wait for the first call is not this call's work, whose time is limited.
    if (error instanceof TransactionTooLong && !isFirst) return 'waiting'
    throw error
  }
}

async function takeKey(tx: Tx, shop: ShopId, { caller, key, request }: IdempotencyKey, now: Instant): Promise<boolean> {
  const { numAffectedRows } = await insertKey(tx, { shop_id: shop, caller, key, request, answer: null, at: now })
  return numAffectedRows === 1n
}

const insertKey = prepared((tx, row: Insertable<Tables['idempotency']>) =>
  tx
    .insertInto('idempotency')
    .values(row)
    .onConflict((conflict) => conflict.columns(['shop_id', 'caller', 'key']).doNothing()),
)

type Answered = Readonly<{ shop: ShopId; caller: string; key: string; answer: string }>

const keepAnswer = prepared((tx, { shop, caller, key, answer }: Answered) =>
  tx
    .updateTable('idempotency')
    .set({ answer })
    .where('shop_id', '=', shop)
    .where('caller', '=', caller)
    .where('key', '=', key),
)

async function earlierAnswer(tx: Tx, shop: ShopId, { caller, key, request }: IdempotencyKey): Promise<Kept> {
  const row = await tx
    .selectFrom('idempotency')
    .select(['request', 'answer'])
    .where('shop_id', '=', shop)
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (row.request !== request) throw new Refused('key_reused')
  if (row.answer === null) throw new Error('A committed idempotency key has no answer')
  return { body: row.answer, replayed: true }
}
