import * as v from 'valibot'

import { Count, Kopecks } from '#domain/money.ts'
import { quoted } from '#domain/quoted.ts'

/** The group was full or over first, there were no goods left, or its buyer has joined once more by another order, or has left. */
export const WhyReleased = v.picklist(['group_over', 'sold_out', 'seated_already', 'left'])
export type WhyReleased = v.InferOutput<typeof WhyReleased>

/** A piece of news about the buyer's own groups and orders. It is put into words when it is sent, in the buyer's language. */
export const Words = v.variant('kind', [
  v.object({
    kind: v.literal('joined'),
    product: v.string(),
    /** Null when the newcomer would rather not be named. */
    firstName: v.nullable(v.string()),
    /** How many are still missing to the goal. */
    missing: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    /** What everybody would pay for one unit if the group ended now. */
    priceNow: Kopecks,
  }),
  v.object({
    kind: v.literal('succeeded'),
    product: v.string(),
    people: Count,
    /** Of one unit. */
    price: Kopecks,
    /** What this buyer is charged now, delivery included. */
    charge: Kopecks,
  }),
  v.object({ kind: v.literal('lapsed'), product: v.string(), /** The whole sum on its way back. */ back: Kopecks }),
  v.object({ kind: v.literal('new_group'), product: v.string() }),
  /** The one before has left the group. */
  v.object({ kind: v.literal('organiser'), product: v.string() }),
  v.object({ kind: v.literal('released'), product: v.string(), back: Kopecks, why: WhyReleased }),
  v.object({ kind: v.literal('packed'), order: v.string() }),
  v.object({ kind: v.literal('shipped'), order: v.string() }),
  v.object({ kind: v.literal('delivered'), order: v.string() }),
])
export type Words = v.InferOutput<typeof Words>

type Language = 'ru' | 'en'

/** A notification of VK and OK is at most this long. */
const LONGEST = 254

/** The message, with the product's name shortened as far as the network's limit asks. */
export function messageOf(words: Words, language: Language): string {
  const write = language === 'ru' ? russian : english
  if (!('product' in words)) return write(words)

  const room = LONGEST - write({ ...words, product: '' }).length
  return write({ ...words, product: shortened(words.product, room) })
}

function russian(words: Words): string {
  switch (words.kind) {
    case 'joined':
      return `${words.firstName ?? 'Кто-то'} теперь в вашей группе ${quoted(words.product)}. ${whatIsMissing(words)}`
    case 'succeeded':
      return `Группа ${quoted(words.product)} собралась: вас ${words.people}, цена для каждого ${roubles(words.price, 'ru')}. Спишем ${roubles(words.charge, 'ru')}, заказ готовим к отправке.`
    case 'lapsed':
      return `Группа ${quoted(words.product)} не собралась. ${roubles(words.back, 'ru')} уже возвращаются вам.`
    case 'new_group':
      return `Группа ${quoted(words.product)} заполнилась или завершилась раньше вашей оплаты. Мы открыли новую, первое место в ней ваше. Позовите друзей.`
    case 'organiser':
      return `Теперь вы организатор группы ${quoted(words.product)}: прежнего в ней больше нет. Срок и цены остались прежними.`
    case 'released':
      return `${whyReleased(words)} ${roubles(words.back, 'ru')} уже возвращаются вам.`
    case 'packed':
      return `Заказ ${words.order} собран и скоро отправится.`
    case 'shipped':
      return `Заказ ${words.order} в пути.`
    case 'delivered':
      return `Заказ ${words.order} доставлен. Спасибо за покупку!`
  }
}

function english(words: Words): string {
  switch (words.kind) {
    case 'joined':
      return `${words.firstName ?? 'Somebody'} is now in your group “${words.product}”. ${missingStill(words)}`
    case 'succeeded':
      return `The group “${words.product}” has gathered: ${plural(words.people, 'en', { one: 'person', other: 'people' })}, ${roubles(words.price, 'en')} each. We charge you ${roubles(words.charge, 'en')} now and get your order ready.`
    case 'lapsed':
      return `The group “${words.product}” did not gather. ${roubles(words.back, 'en')} is on its way back to you.`
    case 'new_group':
      return `The group “${words.product}” was full or over before your payment arrived. We opened a new one, and its first seat is yours. Invite your friends.`
    case 'organiser':
      return `You are now the organiser of the group “${words.product}”: the one before is no longer in it. Its deadline and prices stay.`
    case 'released':
      return `${becauseOf(words)} ${roubles(words.back, 'en')} is on its way back to you.`
    case 'packed':
      return `Order ${words.order} is packed and leaves soon.`
    case 'shipped':
      return `Order ${words.order} is on its way.`
    case 'delivered':
      return `Order ${words.order} has been delivered. Thank you!`
  }
}

type Release = Readonly<{ product: string; why: WhyReleased }>

function whyReleased({ product, why }: Release): string {
  switch (why) {
    case 'group_over':
      return `Группа ${quoted(product)} заполнилась или завершилась раньше вашей оплаты.`
    case 'sold_out':
      return `Товар ${quoted(product)} закончился раньше, чем пришла ваша оплата.`
    case 'seated_already':
      return `В группе ${quoted(product)} у вас уже есть место по другому заказу.`
    case 'left':
      return `Вы вышли из группы ${quoted(product)} раньше, чем пришла ваша оплата.`
  }
}

function becauseOf({ product, why }: Release): string {
  switch (why) {
    case 'group_over':
      return `The group “${product}” was full or over before your payment arrived.`
    case 'sold_out':
      return `“${product}” was sold out before your payment arrived.`
    case 'seated_already':
      return `You already have a seat in the group “${product}” by another order.`
    case 'left':
      return `You left the group “${product}” before your payment arrived.`
  }
}

type Progress = Readonly<{ missing: number; priceNow: Kopecks }>

const whatIsMissing = ({ missing, priceNow }: Progress): string =>
  missing === 0
    ? `Цель достигнута, сейчас выходит ${roubles(priceNow, 'ru')}.`
    : `Не хватает ещё ${plural(missing, 'ru', { one: 'человека', other: 'человек' })}.`

const missingStill = ({ missing, priceNow }: Progress): string =>
  missing === 0
    ? `The goal is reached: ${roubles(priceNow, 'en')} as it stands.`
    : `${plural(missing, 'en', { one: 'person', other: 'people' })} still missing.`

const LOCALES = { ru: 'ru-RU', en: 'en-GB' } as const satisfies Record<Language, string>

/** «12 человек»: forms that are not given are the `other` one's. */
function plural(count: number, language: Language, forms: { one: string; other: string }): string {
  const form = new Intl.PluralRules(LOCALES[language]).select(count) === 'one' ? forms.one : forms.other
  return `${count} ${form}`
}

/** «690 ₽», «690,50 ₽»: kopecks only where there are some. */
function roubles(amount: Kopecks, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: 'RUB',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
  }).format(amount / 100)
}

const shortened = (name: string, room: number): string =>
  name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`
