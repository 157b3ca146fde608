import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'

import { HOUR } from '#domain/time.ts'
import { createDice } from '#mocks/dice.ts'
import { brokenBooks } from '#tests/conformance/harness/books.ts'
import { type Engine, postgres, sqlite, tidyUp } from '#tests/conformance/harness/engines.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import { openShop, type TestShop } from '#tests/conformance/harness/shop.ts'

import { brokenCounts } from './brokenCounts.ts'
import { keepDeadlines } from './keepDeadlines.ts'
import { takeStep } from './steps.ts'
import { beginWalk, watchWriting } from './walk.ts'

/** `npm run walk` goes ten thousand steps. `SEED=… npm run walk` goes the same way again. */
const STEPS = Number(process.env['WALK'] ?? 500)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const PATIENCE = 60_000 + STEPS * 100

/**
 * After each step the rows that it has written are looked at, and what is counted in one statement over all of them. What
 * also reads each refund and each piece of work that was ever done grows with the walk, and is asked only this often.
 */
const EVERYTHING_EVERY = 50

describe.each([sqlite, postgres])('two hundred buyers walk through the shop on $name', (engine) => {
  tidyUp()

  it(
    `and after each of ${STEPS} random steps every promise holds (SEED=${SEED}) [MONEY-01] [MONEY-02] [MONEY-14] [STOCK-01] [STOCK-02] [SEAT-01] [SEAT-02] [GROUP-05] [TIME-02] [OFFER-06]`,
    async () => {
      const { walk, taken } = await goes(engine)

      expect(taken).toBe(STEPS)
      await walk.shop.close()
    },
    PATIENCE,
  )
})

async function goes(engine: Engine) {
  const dice = createDice(SEED)
  const writing = watchWriting()
  const shop = await openShop(engine, {
    payments: sandbox(),
    chance: dice.bytes,
    onStatement: (statement) => writing.hear(statement),
  })
  await keepDeadlines(shop.world.db, engine)
  const walk = await beginWalk(shop, dice)
  const story: string[] = []

  for (let step = 1; step <= STEPS; step++) {
    story.push(await takeStep(walk))
    const broken = [...(await brokenBooks(shop.world.db, writing.take())), ...(await brokenCounts(walk))]
    const all = step % EVERYTHING_EVERY === 0 ? await brokenPromises(shop) : []
    const where = whereIs(step, story)
    expect({ where, broken: [...broken, ...all], faults: shop.faults }).toEqual({ where, broken: [], faults: [] })
  }

  // Twice, because a payment that is late now may open one more group.
  for (const _ of [1, 2]) {
    shop.pass(24 * 7 * HOUR)
    await walk.buyers.works()
  }
  const where = whereIs(STEPS, story)
  const broken = [...(await brokenPromises(shop)), ...(await brokenCounts(walk)), ...(await unfinished(shop))]
  expect({ where, broken }).toEqual({ where, broken: [] })
  return { walk, taken: story.length }
}

const whereIs = (step: number, story: readonly string[]) =>
  `SEED=${SEED}, step ${step}, after: ${story.slice(-12).join(' → ')}`

/** What has not come to its end long after everybody went home. */
async function unfinished({ world }: TestShop) {
  const { rows } = await sql`
    select 'a group still gathers' as promise, cast(id as text) as about from group_buy where state = 'gathering'
    union all
    select 'an order still waits', cast(id as text) from "order" where state in ('awaiting_payment', 'waiting', 'authorised')
    union all
    select 'money is still held', cast(id as text) from payment where state = 'authorised'
    union all
    select 'a job is left', kind || ' ' || key from outbox where done_at is null and run_at <= ${world.now()}
    union all
    select 'the shop and its provider disagree', cast(p.id as text)
      from payment p join sandbox_payment s on s.shop_id = p.shop_id and s.id = p.id
      where p.state <> s.state or p.captured <> s.captured or p.released <> s.released or p.refunded <> s.refunded
  `.execute(world.db)
  return rows
}
