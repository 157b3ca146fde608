import * as fc from 'fast-check'

import { priceNow } from '#domain/groupBuy.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import { HOUR, MINUTE } from '#domain/time.ts'

import { asRulesSee, type Book, type Order } from './book.ts'
import { buysAlone, comesToThePage, isDeclined, joinsGroup, opensGroup, pays, paysAtOnce } from './buying.ts'
import type { Counter } from './counter.ts'
import { buyerCancels, isRefunded, sellerCancels } from './givingBack.ts'
import { bankLetsGo, isCompleted, leaves, timePasses } from './settling.ts'
import { BUYERS, newTerms } from './terms.ts'

type Deed<Asked> = Readonly<{
  /** Among all deeds; once, when left out. */
  often?: number
  asked: fc.Arbitrary<Asked>
  /** Whether it can be done as things stand; always, when left out. */
  can?: (book: Book, asked: Asked) => boolean
  inTheBook: (book: Book, asked: Asked) => RefusalCode | null
  /** The same at a real counter; the book has not done it yet. */
  inTheShop: (counter: Counter, asked: Asked, book: Book) => Promise<unknown>
}>

export type AnyDeed = ReturnType<typeof deed>

const deed = <Asked>({ often = 1, asked, can = () => true, inTheBook, inTheShop }: Deed<Asked>) => ({
  often,
  asked: asked.map((what) => ({
    said: fc.stringify(what),
    can: (book: Book) => can(book, what),
    inTheBook: (book: Book) => inTheBook(book, what),
    inTheShop: (counter: Counter, book: Book) => inTheShop(counter, what, book),
  })),
})

const buyer = fc.nat(BUYERS - 1)
const units = fc.oneof(
  { weight: 4, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) },
)
const wish = fc.record({ buyer, units, ifFull: fc.constantFrom('open_new' as const, 'release' as const) })
/** Mostly one of the newest. */
const which = fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(30) })

/** Numbers are drawn before anybody knows how much there is to choose from; they count from the newest. */
const at = (things: readonly unknown[], number: number): number => things.length - 1 - (number % things.length)
const nth = <Thing>(things: readonly Thing[], number: number): Thing | null => things[at(things, number)] ?? null

const withOrder = (does: (book: Book, order: Order) => RefusalCode | null) => (book: Book, number: number) => {
  const order = nth(book.orders, number)
  return order ? does(book, order) : null
}
const someOrder = (is: (order: Order) => boolean) => (book: Book, number: number) => {
  const order = nth(book.orders, number)
  return order !== null && is(order)
}

/** Everything that may be done. What is added to the product is added here, by an entry. */
export const DEEDS = {
  opensGroup: deed({
    asked: wish,
    inTheBook: opensGroup,
    inTheShop: (counter, asked) => counter.opensGroup(asked),
  }),
  joinsGroup: deed({
    often: 4,
    asked: fc.tuple(which, wish),
    can: ({ groups }) => groups.length > 0,
    inTheBook(book, [number, asked]) {
      const group = nth(book.groups, number)
      return group ? joinsGroup(book, group, asked) : null
    },
    inTheShop: (counter, [number, asked], { groups }) => counter.joinsGroup(at(groups, number), asked),
  }),
  /** Joins and pays at once, as most people do. */
  sitsDown: deed({
    often: 6,
    asked: fc.tuple(which, wish),
    can: ({ groups }) => groups.length > 0,
    inTheBook(book, [number, asked]) {
      const group = nth(book.groups, number)
      const refused = group && joinsGroup(book, group, asked)
      const order = book.orders.at(-1)
      if (refused !== null || !order) return refused
      return comesToThePage(book, order) ?? pays(book, order)
    },
    async inTheShop(counter, [number, asked], { groups, orders }) {
      await counter.joinsGroup(at(groups, number), asked)
      await counter.comesToThePage(orders.length)
      await counter.decides(orders.length, 'pay')
    },
  }),
  buysAlone: deed({
    asked: fc.record({ buyer, units }),
    inTheBook: buysAlone,
    inTheShop: (counter, asked) => counter.buysAlone(asked),
  }),
  comesToThePage: deed({
    often: 4,
    asked: which,
    can: someOrder(() => true),
    inTheBook: withOrder(comesToThePage),
    inTheShop: (counter, number, { orders }) => counter.comesToThePage(at(orders, number)),
  }),
  /** In time, late, or once more. */
  pays: deed({
    often: 6,
    asked: which,
    can: someOrder(({ atThePage }) => atThePage),
    inTheBook: withOrder(pays),
    inTheShop: (counter, number, { orders }) => counter.decides(at(orders, number), 'pay_twice'),
  }),
  paysAtOnce: deed({
    often: 3,
    asked: which,
    can: someOrder(({ atThePage }) => atThePage),
    inTheBook: withOrder(paysAtOnce),
    inTheShop: (counter, number, { orders }) => counter.decides(at(orders, number), 'pay', 'sbp'),
  }),
  isDeclined: deed({
    asked: which,
    can: someOrder(({ atThePage }) => atThePage),
    inTheBook: withOrder(isDeclined),
    inTheShop: (counter, number, { orders }) => counter.decides(at(orders, number), 'decline'),
  }),
  bankLetsGo: deed({
    asked: which,
    can: someOrder(({ payment }) => payment.state === 'authorised'),
    inTheBook: withOrder(bankLetsGo),
    inTheShop: (counter, number, { orders }) => counter.bankLetsGo(at(orders, number)),
  }),
  isRefunded: deed({
    asked: fc.tuple(which, fc.record({ units, backToStock: fc.boolean() })),
    can: (book, [number]) => someOrder(() => true)(book, number),
    inTheBook: (book, [number, back]) => withOrder((it, order) => isRefunded(it, order, back))(book, number),
    inTheShop: (counter, [number, back], { orders }) => counter.isRefunded(at(orders, number), back),
  }),
  buyerCancels: deed({
    asked: which,
    can: someOrder(() => true),
    inTheBook: withOrder(buyerCancels),
    inTheShop: (counter, number, { orders }) => counter.buyerCancels(at(orders, number)),
  }),
  sellerCancels: deed({
    asked: which,
    can: someOrder(() => true),
    inTheBook: withOrder(sellerCancels),
    inTheShop: (counter, number, { orders }) => counter.sellerCancels(at(orders, number)),
  }),
  timePasses: deed({
    often: 2,
    asked: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 * MINUTE }) },
      { weight: 1, arbitrary: fc.integer({ min: 10 * MINUTE, max: 2 * HOUR }) },
    ),
    inTheBook(book, milliseconds) {
      timePasses(book, milliseconds)
      return null
    },
    inTheShop: (counter, milliseconds, book) => counter.timePasses(milliseconds, book),
  }),
  leaves: deed({
    often: 2,
    asked: fc.tuple(which, buyer),
    can: ({ groups }) => groups.length > 0,
    inTheBook(book, [number, who]) {
      const group = nth(book.groups, number)
      return group ? leaves(book, group, who) : null
    },
    inTheShop: (counter, [number, who], { groups }) => counter.leaves(at(groups, number), who),
  }),
  sellerCompletes: deed({
    asked: which,
    can: ({ groups }) => groups.length > 0,
    inTheBook(book, number) {
      const group = nth(book.groups, number)
      return group ? isCompleted(book, group) : null
    },
    inTheShop(counter, number, book) {
      const group = nth(book.groups, number)
      if (!group) throw new Error('Only what was opened is completed')
      return counter.isCompleted(at(book.groups, number), priceNow(asRulesSee(book, group)))
    },
  }),
  sellerOffersAnew: deed({
    asked: fc.nat(3),
    inTheBook(book, number) {
      const fresh = newTerms(number, book.now)
      // Those who are in a group keep its terms; the offer they came by no longer runs.
      Object.assign(book.offer, { pausedAt: book.now })
      book.offer = fresh
      return null
    },
    inTheShop: (counter, number) => counter.offersAnew(number),
  }),
} as const satisfies Record<string, AnyDeed>
