import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { after, DAY, HOUR, type Instant, instant } from '#domain/time.ts'
import { aProduct, anOffer, PEOPLE } from '#mocks/builders.ts'
import { everyEngine, type Fresh } from '#tests/conformance/everyEngine.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import { sourceFiles } from '#tests/sourceFiles.ts'

const { anna, boris, vera } = PEOPLE
const LASTS = HOUR

/** Every way in which a statement could ask its database what time it is. */
const ASKS_THE_TIME =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|unixepoch|julianday|strftime|datetime|timeofday|age)\s*\(|\bcurrent_(time|date|timestamp)\b|\blocaltime(stamp)?\b/i

everyEngine('a database with a clock of its own', (fresh) => {
  it('is never asked the time, whatever people do [TIME-07]', async () => {
    const asking: string[] = []
    const statements: string[] = []
    await story(fresh, instant(Date.now()), (sql) => {
      statements.push(sql)
      if (ASKS_THE_TIME.test(sql)) asking.push(sql)
    })

    expect(statements.length).toBeGreaterThan(100)
    expect(asking).toEqual([])
  })

  it.each([
    { clock: 'an hour behind', by: -HOUR },
    { clock: 'an hour ahead', by: HOUR },
    { clock: 'a year ahead', by: 365 * DAY },
  ])('that the shop is $clock of decides nothing [TIME-07]', async ({ by }) => {
    const same = await story(fresh, instant(Date.now()))

    expect(await story(fresh, instant(Date.now() + by))).toEqual(same)
  })
})

it('no line of the server has a statement ask the time [TIME-07]', () => {
  const asking = sourceFiles('src/server').filter((path) => {
    const templates = readFileSync(path, 'utf8').match(/sql(<[^`]*>)?`[^`]*`/g) ?? []
    return templates.some((template) => ASKS_THE_TIME.test(template))
  })

  expect(asking).toEqual([])
})

/** A group that lapses, one that succeeds, a hold that ends; told relative to when it began. */
async function story(fresh: Fresh, begins: Instant, hear: (sql: string) => void = () => {}) {
  const shop = await fresh({ payments: sandbox(), onStatement: ({ sql }) => hear(sql) })
  shop.travelTo(begins)
  const product = await shop.sells(aProduct())
  const offer = await shop.offers(anOffer({ product, goal: 2, capacity: 3, lasts: LASTS, startsAt: begins }))
  const buyers = buyersIn(shop)
  const won = await buyers.opens(anna, offer)
  await buyers.joins(boris, won.groupId, offer)
  const unpaid = await buyers.asksToJoin(vera, won.groupId, offer)
  const lost = await buyers.opens(vera, offer)
  shop.travelTo(after(begins, LASTS - 1))
  await buyers.works()
  shop.travelTo(after(begins, LASTS))
  await shop.app.work.runDue()

  const later = buyersIn(shop)
  const groups = await Promise.all([won, lost].map(({ groupId }) => later.sees(vera, groupId)))
  const orders = await Promise.all([unpaid, lost].map(({ orderId }) => later.as(vera).call(getOrder, { orderId })))
  expect(await brokenPromises(shop)).toEqual([])
  return [
    ...groups.map(({ group }) => [group.state, group.taken, group.closesAt - begins, (group.endedAt ?? 0) - begins]),
    ...orders.map(({ state, payment, events }) => [state, payment?.state, ...events.map((event) => event.at - begins)]),
  ]
}
