import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { NOON } from '#mocks/builders.ts'
import { sqlite } from '#tests/conformance/harness/engines.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import { openShop } from '#tests/conformance/harness/shop.ts'

import type { Book } from './book.ts'
import { type Counter, heard, openCounter } from './counter.ts'
import { DEEDS } from './deeds.ts'
import { pictureOfBook, pictureOfShop } from './picture.ts'
import { timePasses } from './settling.ts'
import { newTerms, UNITS } from './terms.ts'
import { whatBreaks } from './whatBreaks.ts'

const emptyBook = (): Book => ({
  now: NOON,
  onHand: UNITS,
  reserved: 0,
  units: UNITS,
  lost: 0,
  offer: newTerms(0, NOON),
  groups: [],
  seats: [],
  orders: [],
})

/** Time moves on between two deeds, so that what came later can be told from what came first. */
const A_MOMENT = 1

/** Each deed as a command over a book, and over a shop beside it where there is one. */
const commands = (length: number) =>
  fc.commands(
    Object.entries(DEEDS).flatMap(([name, { often, asked }]) => {
      const command = asked.map((deed) => ({
        check: (book: Readonly<Book>) => deed.can(book),
        async run(book: Book, { counter }: Beside) {
          const refused = counter ? await heard(deed.inTheShop(counter, book)) : null
          const refusedInBook = deed.inTheBook(book)
          timePasses(book, A_MOMENT)

          expect(whatBreaks(book)).toEqual([])
          if (!counter) return
          counter.shop.travelTo(book.now)
          await counter.shop.app.work.runDue()
          expect(refused).toBe(refusedInBook)
          expect(await pictureOfShop(counter.shop.world.db)).toEqual(pictureOfBook(book))
        },
        toString: () => `${name}(${deed.said})`,
      }))
      return Array.from({ length: often }, () => command)
    }),
    { maxCommands: length, size: 'max' },
  )

type Beside = Readonly<{ counter: Counter | null }>

describe('whatever people do, one after another,', () => {
  it('the rules keep seats, stock, kopecks and endings [SEAT-01] [SEAT-02] [STOCK-01] [STOCK-03] [MONEY-01] [MONEY-02] [PRICE-01] [GROUP-04] [GROUP-05] [GROUP-07] [OFFER-06]', async () => {
    await fc.assert(
      fc.asyncProperty(commands(60), async (all) => {
        const model = emptyBook()
        await fc.asyncModelRun(() => ({ model, real: { counter: null } }), all)
        expect(whatBreaks(model)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it(
    'the server comes to the same as the rules, and says the same no [GROUP-02] [ORDER-01] [LATE-01] [OFFER-06] [OFFER-07]',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(commands(50), async (all) => {
          const shop = await openShop(sqlite, { payments: sandbox() })
          const counter = await openCounter(shop)
          await fc.asyncModelRun(() => ({ model: emptyBook(), real: { counter } }), all)
          expect(shop.faults).toEqual([])
          expect(await brokenPromises(shop)).toEqual([])
          await shop.close()
        }),
        { numRuns: Number(process.env['MODELS'] ?? 20), endOnFailure: false },
      )
    },
  )
})
