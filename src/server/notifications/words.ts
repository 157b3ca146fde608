import * as v from 'valibot'

import type { Clock } from '#domain/clock.ts'
import { Count, Kopecks, minus } from '#domain/money.ts'
import { quoted } from '#domain/quoted.ts'
import { Instant } from '#domain/time.ts'

import { type Language, momentIn, plural, roubles, timeIn } from './figures.ts'
import { organiserNow } from './organiserNow.ts'
import { becauseOf, WhyReleased, whyReleased } from './whyReleased.ts'

const Missing = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A piece of news about the buyer's own groups and orders. It is put into words when it is sent or read, in the reader's language. */
export const Words = v.variant('kind', [
  v.object({ kind: v.literal('opened'), product: v.string(), closesAt: Instant, missing: Missing }),
  v.object({
    kind: v.literal('joined'),
    product: v.string(),
    /** Null when the newcomer would rather not be named. */
    firstName: v.nullable(v.string()),
    /** How many are still missing to the goal. */
    missing: Missing,
    /** What everybody would pay for one unit if the group ended now. */
    priceNow: Kopecks,
  }),
  v.object({
    /** Somebody joined, and only one more is missing. */
    kind: v.literal('one_missing'),
    product: v.string(),
    firstName: v.nullable(v.string()),
    /** Of one unit, once the goal is reached. */
    price: Kopecks,
  }),
  v.object({
    kind: v.literal('two_hours_left'),
    product: v.string(),
    closesAt: Instant,
    /** To the goal or, where that is reached, to the next price. */
    missing: Count,
    /** That price, of one unit; null below the goal. */
    price: v.optional(v.nullable(Kopecks), null),
  }),
  v.object({
    /** The one before has left the group. */
    kind: v.literal('organiser'),
    product: v.string(),
    /** Whoever is the organiser now; null when it is the reader. */
    other: v.optional(v.nullable(v.object({ firstName: v.nullable(v.string()) })), null),
  }),
  v.object({ kind: v.literal('hold_ends'), product: v.string(), until: Instant }),
  v.object({
    kind: v.literal('succeeded'),
    product: v.string(),
    /** The shop did not wait for the deadline. */
    early: v.optional(v.boolean()),
    people: Count,
    /** Of one unit. */
    price: Kopecks,
    /** What this buyer is charged now, delivery included. */
    charge: Kopecks,
    /** What was charged at joining already; null where the money was only held. */
    charged: v.optional(v.nullable(Kopecks), null),
  }),
  v.object({ kind: v.literal('lapsed'), product: v.string(), /** The whole sum on its way back. */ back: Kopecks }),
  v.object({ kind: v.literal('new_group'), product: v.string() }),
  v.object({ kind: v.literal('released'), product: v.string(), back: Kopecks, why: WhyReleased }),
  v.object({ kind: v.literal('refunded'), order: v.string(), back: Kopecks, note: v.string() }),
  /** By the shop; nothing goes back where nothing was paid. */
  v.object({ kind: v.literal('cancelled'), order: v.string(), back: Kopecks, note: v.string() }),
  /** The bank ended a hold, or gave back what was taken, and nobody had asked it to: the order is cancelled. */
  v.object({
    kind: v.literal('let_go'),
    order: v.string(),
    was: v.picklist(['held', 'taken']),
    /** Whether the seat is free again in a group that still gathers. */
    mayReturn: v.boolean(),
  }),
  v.object({ kind: v.literal('packed'), order: v.string() }),
  v.object({ kind: v.literal('shipped'), order: v.string() }),
  v.object({ kind: v.literal('delivered'), order: v.string() }),
])
export type Words = v.InferOutput<typeof Words>

/** Whoever reads it: their language and their clock. */
export type Reader = Readonly<{ language: Language; clock: Clock }>

/** A notification of VK and OK is at most this long. */
const LONGEST = 254

/** The message, with the product's name shortened as far as the network's limit asks. */
export function messageOf(words: Words, { language, clock }: Reader): string {
  const write = (said: Words) => (language === 'ru' ? russian : english)(said, clock)
  if (!('product' in words)) return write(words)

  const room = LONGEST - write({ ...words, product: '' }).length
  return write({ ...words, product: shortened(words.product, room) })
}

/** What the button of a message says that leads to this place. */
export function buttonOf(fragment: string, { language }: Pick<Reader, 'language'>): string {
  const isRussian = language === 'ru'
  switch (fragment.split('/')[1]) {
    case 'orders':
      return isRussian ? 'Открыть заказ' : 'Open the order'
    case 'product':
      return isRussian ? 'Открыть товар' : 'Open the product'
    default:
      return isRussian ? 'Открыть группу' : 'Open the group'
  }
}

function russian(words: Words, clock: Clock): string {
  switch (words.kind) {
    case 'opened':
      return `Группа ${quoted(words.product)} открыта до ${momentIn(words.closesAt, clock, 'ru')}. ${words.missing > 0 ? `Не хватает ещё ${people(words.missing)}: позовите друзей.` : 'Позовите друзей.'}`
    case 'joined':
      return `${words.firstName ?? 'Кто-то'} теперь в вашей группе ${quoted(words.product)}. ${whatIsMissing(words)}`
    case 'one_missing':
      return `${words.firstName ?? 'Кто-то'} теперь в вашей группе ${quoted(words.product)}. Не хватает одного человека: позовите друга, и цена ${roubles(words.price, 'ru')} для всех.`
    case 'two_hours_left':
      return words.price === null
        ? `Группа ${quoted(words.product)} закроется в ${timeIn(words.closesAt, clock, 'ru')}. Не хватает ещё ${people(words.missing)}.`
        : `Группа ${quoted(words.product)} состоялась и закроется в ${timeIn(words.closesAt, clock, 'ru')}. До цены ${roubles(words.price, 'ru')} для всех не хватает ещё ${people(words.missing)}.`
    case 'organiser':
      return `${organiserNow(words, 'ru')}: прежнего в ней больше нет. Срок и цены остались прежними.`
    case 'hold_ends':
      return `Место в группе ${quoted(words.product)} за вами до ${timeIn(words.until, clock, 'ru')}. Оплатите, иначе оно освободится.`
    case 'succeeded':
      return `${words.early ? 'Магазин завершил сбор раньше. ' : ''}Группа ${quoted(words.product)} собралась: вас ${words.people}, цена для каждого ${roubles(words.price, 'ru')}. ${whatIsTaken(words)}, заказ готовим к отправке.`
    case 'lapsed':
      return `Группа ${quoted(words.product)} не собралась. ${roubles(words.back, 'ru')} уже возвращаются вам.`
    case 'new_group':
      return `Группа ${quoted(words.product)} заполнилась или завершилась раньше вашей оплаты. Мы открыли новую, первое место в ней ваше. Позовите друзей.`
    case 'released':
      return `${whyReleased(words)} ${roubles(words.back, 'ru')} уже возвращаются вам.`
    case 'refunded':
      return noted(`Заказ ${words.order}: возвращаем вам ${roubles(words.back, 'ru')}.`, words.note)
    case 'cancelled':
      return noted(
        `Магазин отменил заказ ${words.order}.${words.back > 0 ? ` ${roubles(words.back, 'ru')} уже возвращаются вам.` : ''}`,
        words.note,
      )
    case 'let_go':
      return `${words.was === 'held' ? `Банк отпустил деньги раньше, чем мы их списали: заказ ${words.order} отменён, ничего не списано.` : `Банк вернул вам деньги: заказ ${words.order} отменён.`} ${words.mayReturn ? 'Место в группе освободилось: пока она открыта, его можно занять снова.' : 'Товар можно купить ещё раз.'}`
    case 'packed':
      return `Заказ ${words.order} собран и скоро отправится.`
    case 'shipped':
      return `Заказ ${words.order} в пути.`
    case 'delivered':
      return `Заказ ${words.order} доставлен. Спасибо за покупку!`
  }
}

function english(words: Words, clock: Clock): string {
  switch (words.kind) {
    case 'opened':
      return `The group “${words.product}” is open until ${momentIn(words.closesAt, clock, 'en')}. ${words.missing > 0 ? `${persons(words.missing)} still missing: invite your friends.` : 'Invite your friends.'}`
    case 'joined':
      return `${words.firstName ?? 'Somebody'} is now in your group “${words.product}”. ${missingStill(words)}`
    case 'one_missing':
      return `${words.firstName ?? 'Somebody'} is now in your group “${words.product}”. One person is still missing: invite a friend, and everybody pays ${roubles(words.price, 'en')}.`
    case 'two_hours_left':
      return words.price === null
        ? `The group “${words.product}” closes at ${timeIn(words.closesAt, clock, 'en')}. ${persons(words.missing)} still missing.`
        : `The group “${words.product}” is on and closes at ${timeIn(words.closesAt, clock, 'en')}. ${persons(words.missing)} still missing to ${roubles(words.price, 'en')} for everybody.`
    case 'organiser':
      return `${organiserNow(words, 'en')}: the one before is no longer in it. Its deadline and prices stay.`
    case 'hold_ends':
      return `The seat in the group “${words.product}” is yours until ${timeIn(words.until, clock, 'en')}. Pay, or it is freed.`
    case 'succeeded':
      return `${words.early ? 'The shop did not wait for the deadline. ' : ''}The group “${words.product}” has gathered: ${persons(words.people)}, ${roubles(words.price, 'en')} each. ${takenNow(words)} get your order ready.`
    case 'lapsed':
      return `The group “${words.product}” did not gather. ${roubles(words.back, 'en')} is on its way back to you.`
    case 'new_group':
      return `The group “${words.product}” was full or over before your payment arrived. We opened a new one, and its first seat is yours. Invite your friends.`
    case 'released':
      return `${becauseOf(words)} ${roubles(words.back, 'en')} is on its way back to you.`
    case 'refunded':
      return noted(`Order ${words.order}: ${roubles(words.back, 'en')} is on its way back to you.`, words.note)
    case 'cancelled':
      return noted(
        `The shop cancelled order ${words.order}.${words.back > 0 ? ` ${roubles(words.back, 'en')} is on its way back to you.` : ''}`,
        words.note,
      )
    case 'let_go':
      return `${words.was === 'held' ? `The bank let the money go before we took it: order ${words.order} is cancelled, nothing was taken.` : `The bank gave your money back: order ${words.order} is cancelled.`} ${words.mayReturn ? 'The seat is free again, and you may take it while the group is open.' : 'You may buy it once more.'}`
    case 'packed':
      return `Order ${words.order} is packed and leaves soon.`
    case 'shipped':
      return `Order ${words.order} is on its way.`
    case 'delivered':
      return `Order ${words.order} has been delivered. Thank you!`
  }
}

type Taken = Readonly<{ charge: Kopecks; charged: Kopecks | null }>

function whatIsTaken({ charge, charged }: Taken): string {
  if (charged === null) return `Спишем ${roubles(charge, 'ru')}`
  if (charged <= charge) return 'Деньги уже списаны'
  return `Разницу ${roubles(minus(charged, charge), 'ru')} уже возвращаем`
}

function takenNow({ charge, charged }: Taken): string {
  if (charged === null) return `We charge you ${roubles(charge, 'en')} now and`
  if (charged <= charge) return 'You have paid already; we'
  return `We send the difference of ${roubles(minus(charged, charge), 'en')} back and`
}

/** With what the shop said about it, as far as there is room. */
const noted = (news: string, note: string): string => (note === '' ? news : shortened(`${news} ${note}`, LONGEST))

type Progress = Readonly<{ missing: number; priceNow: Kopecks }>

const whatIsMissing = ({ missing, priceNow }: Progress): string =>
  missing === 0 ? `Цель достигнута, сейчас выходит ${roubles(priceNow, 'ru')}.` : `Не хватает ещё ${people(missing)}.`

const missingStill = ({ missing, priceNow }: Progress): string =>
  missing === 0 ? `The goal is reached: ${roubles(priceNow, 'en')} as it stands.` : `${persons(missing)} still missing.`

/** In the genitive: «не хватает 1 человека, 2 человек». */
const people = (count: number) => plural(count, 'ru', { one: 'человека', other: 'человек' })
const persons = (count: number) => plural(count, 'en', { one: 'person', other: 'people' })

const shortened = (name: string, room: number): string =>
  name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`
