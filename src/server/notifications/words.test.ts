import { describe, expect, it, test } from 'vitest'

import { MOSCOW } from '#domain/clock.ts'
import { kopecks } from '#domain/money.ts'
import { instant } from '#domain/time.ts'

import type { WhyReleased } from './whyReleased.ts'
import { buttonOf, messageOf, type Words } from './words.ts'

const product = 'Кружка «Утро»'
const joined = (missing: number, firstName: string | null = 'Борис'): Words => ({
  kind: 'joined',
  product,
  firstName,
  missing,
  priceNow: kopecks(790_00),
})

/** Money is written with spaces that do not break. */
const said = (words: Words, language: 'ru' | 'en') =>
  messageOf(words, { language, clock: { utcOffset: MOSCOW, timeZone: null } }).replaceAll(/\s/g, ' ')

describe('somebody joined', () => {
  test.each([
    { missing: 1, says: 'Не хватает ещё 1 человека.' },
    { missing: 2, says: 'Не хватает ещё 2 человек.' },
    { missing: 5, says: 'Не хватает ещё 5 человек.' },
    { missing: 11, says: 'Не хватает ещё 11 человек.' },
    { missing: 21, says: 'Не хватает ещё 21 человека.' },
    { missing: 0, says: 'Цель достигнута, сейчас выходит 790 ₽.' },
  ])('with $missing missing: $says', ({ missing, says }) => {
    expect(said(joined(missing), 'ru')).toContain(says)
  })

  it('names the newcomer only if they agreed to be seen', () => {
    expect(said(joined(1), 'ru')).toMatch(/^Борис теперь/)
    expect(said(joined(1, null), 'ru')).toMatch(/^Кто-то теперь/)
    expect(said(joined(1, null), 'en')).toMatch(/^Somebody is now/)
  })

  it('counts people in English too', () => {
    expect(said(joined(1), 'en')).toContain('1 person still missing.')
    expect(said(joined(3), 'en')).toContain('3 people still missing.')
  })
})

describe('money', () => {
  it('is said with kopecks only where there are some', () => {
    const lapsed = (back: number): Words => ({ kind: 'lapsed', product, back: kopecks(back) })

    expect(said(lapsed(1_290_00), 'ru')).toContain('1 290 ₽ уже возвращаются вам')
    expect(said(lapsed(790_50), 'ru')).toContain('790,50 ₽ уже')
    expect(said(lapsed(1_290_00), 'en')).toContain('₽1,290 is on its way back')
  })
})

const gathered = {
  kind: 'succeeded' as const,
  product,
  people: 3,
  price: kopecks(690_00),
  charge: kopecks(990_00),
}

test.each([
  { charged: 990_00, ru: 'Деньги уже списаны, заказ готовим', en: 'You have paid already; we get your order ready' },
  { charged: 1_090_00, ru: 'Разницу 100 ₽ уже возвращаем', en: 'We send the difference of ₽100 back and get' },
])('who paid $charged at joining is promised no second charge', ({ charged, ru, en }) => {
  const words: Words = { ...gathered, charged: kopecks(charged) }

  expect(said(words, 'ru')).toContain(ru)
  expect(said(words, 'en')).toContain(en)
})

test('an order that the shop cancelled says what comes back and why, or nothing where nothing was paid', () => {
  const cancelled = (back: number): Words => ({
    kind: 'cancelled',
    order: '3F9A-21C7',
    back: kopecks(back),
    note: 'Разбилась.',
  })

  expect(said(cancelled(990_00), 'ru')).toBe('Магазин отменил заказ 3F9A-21C7. 990 ₽ уже возвращаются вам. Разбилась.')
  expect(said(cancelled(0), 'ru')).toBe('Магазин отменил заказ 3F9A-21C7. Разбилась.')
})

test.each([
  { was: 'held', mayReturn: true, says: /^Банк отпустил .* ничего не списано\. Место в группе освободилось/ },
  { was: 'held', mayReturn: false, says: /^Банк отпустил .* ничего не списано\. Товар можно купить ещё раз\.$/ },
  { was: 'taken', mayReturn: false, says: /^Банк вернул вам деньги: заказ 3F9A-21C7 отменён\. Товар можно/ },
] as const)('money that was $was and that the bank let go of: $says', ({ was, mayReturn, says }) => {
  expect(said({ kind: 'let_go', order: '3F9A-21C7', was, mayReturn }, 'ru')).toMatch(says)
})

test.each([
  { fragment: '/orders/1', ru: 'Открыть заказ', en: 'Open the order' },
  { fragment: '/product/1', ru: 'Открыть товар', en: 'Open the product' },
  { fragment: '/group/1', ru: 'Открыть группу', en: 'Open the group' },
])('the button of a message that leads to $fragment says: $ru', ({ fragment, ru, en }) => {
  expect(buttonOf(fragment, { language: 'ru' })).toBe(ru)
  expect(buttonOf(fragment, { language: 'en' })).toBe(en)
})

const released = (why: WhyReleased): Words => ({ kind: 'released', product, back: kopecks(790_00), why })

test('a group that has gathered promises what happens next: the charge, and the goods made ready', () => {
  const words: Words = {
    kind: 'succeeded',
    product,
    people: 3,
    price: kopecks(690_00),
    charge: kopecks(990_00),
    charged: null,
  }

  expect(said(words, 'ru')).toContain('цена для каждого 690 ₽. Спишем 990 ₽, заказ готовим к отправке.')
  expect(said(words, 'en')).toContain('₽690 each. We charge you ₽990 now and get your order ready.')
})

test('a late buyer whose group is no more hears that it was full or over, whichever it was', () => {
  expect(said({ kind: 'new_group', product }, 'ru')).toContain('заполнилась или завершилась раньше вашей оплаты')
  expect(said({ kind: 'new_group', product }, 'en')).toContain('was full or over before your payment arrived')
})

test('the next organiser hears that they are one, and that nothing else has changed', () => {
  const words: Words = { kind: 'organiser', product, other: null }

  expect(said(words, 'ru')).toMatch(/Теперь вы организатор группы .*Срок и цены остались/)
  expect(said(words, 'en')).toMatch(/You are now the organiser .*deadline and prices stay/)
})

test.each([
  { firstName: 'Борис', ru: /^Организатор группы .* теперь Борис: прежнего/, en: /^Борис is now the organiser of/ },
  { firstName: null, ru: /^В группе .* новый организатор: прежнего/, en: /^Somebody else is now the organiser of/ },
])('the others hear who organises their group now, if they may: $firstName', ({ firstName, ru, en }) => {
  const words: Words = { kind: 'organiser', product, other: { firstName } }

  expect(said(words, 'ru')).toMatch(ru)
  expect(said(words, 'en')).toMatch(en)
})

test('two hours before its deadline a group whose goal is reached says how much cheaper it can still get', () => {
  const closesAt = instant(Date.parse('2026-06-05T18:30:00Z'))
  const words: Words = { kind: 'two_hours_left', product, closesAt, missing: 1, price: kopecks(690_00) }

  expect(said(words, 'ru')).toContain(
    'состоялась и закроется в 21:30. До цены 690 ₽ для всех не хватает ещё 1 человека.',
  )
  expect(said(words, 'en')).toContain('is on and closes at 21:30. 1 person still missing to ₽690 for everybody.')
})

test.each([
  { why: 'group_over' as const, ru: 'заполнилась или завершилась раньше вашей оплаты', en: 'was full or over' },
  { why: 'sold_out' as const, ru: 'закончился раньше, чем пришла ваша оплата', en: 'was sold out' },
  { why: 'no_new_group' as const, ru: 'новую по той же цене уже не открыть', en: 'no new one opens at that price' },
  { why: 'left' as const, ru: 'Вы вышли из группы', en: 'You left the group' },
  {
    why: 'quota_reached' as const,
    ru: 'разобрали раньше, чем пришла ваша оплата',
    en: 'All there was to buy together',
  },
  { why: 'seated_already' as const, ru: 'у вас уже есть место по другому заказу', en: 'You already have a seat' },
])('money that comes back because of $why says so', ({ why, ru, en }) => {
  expect(said(released(why), 'ru')).toContain(ru)
  expect(said(released(why), 'en')).toContain(en)
  expect(said(released(why), 'ru')).toContain('790 ₽ уже возвращаются вам')
})

test('that one is missing says what one more friend would mean', () => {
  const words: Words = { kind: 'one_missing', product, firstName: 'Борис', price: kopecks(790_00) }

  expect(said(words, 'ru')).toContain('Не хватает одного человека: позовите друга, и цена 790 ₽ для всех.')
  expect(said(words, 'en')).toContain('invite a friend, and everybody pays ₽790.')
})

test('a group that its shop completed early is said to be that', () => {
  const words = {
    kind: 'succeeded',
    product,
    people: 3,
    price: kopecks(690_00),
    charge: kopecks(690_00),
    charged: null,
  } as const

  expect(said({ ...words, early: true }, 'ru')).toMatch(/^Магазин завершил сбор раньше\. Группа/)
  expect(said({ ...words, early: true }, 'en')).toMatch(/^The shop did not wait for the deadline\. The group/)
  expect(said(words, 'ru')).toMatch(/^Группа/)
})

const NEWS: readonly Words[] = [
  { kind: 'opened', product, closesAt: instant(1_780_300_000_000), missing: 2 },
  { kind: 'one_missing', product, firstName: 'Александра', price: kopecks(12_790_50) },
  { kind: 'two_hours_left', product, closesAt: instant(1_780_300_000_000), missing: 21, price: null },
  { kind: 'two_hours_left', product, closesAt: instant(1_780_300_000_000), missing: 21, price: kopecks(12_790_50) },
  { kind: 'organiser', product, other: null },
  { kind: 'organiser', product, other: { firstName: 'Александра' } },
  { kind: 'hold_ends', product, until: instant(1_780_300_000_000) },
  {
    kind: 'succeeded',
    product,
    people: 3,
    price: kopecks(690_50),
    charge: kopecks(10_990_50),
    charged: null,
    early: true,
  },
  joined(2),
  joined(0),
  { kind: 'succeeded', product, people: 3, price: kopecks(690_00), charge: kopecks(990_00), charged: null },
  { kind: 'lapsed', product, back: kopecks(790_00) },
  { kind: 'new_group', product },
  released('group_over'),
  released('sold_out'),
  released('seated_already'),
  released('left'),
  { kind: 'refunded', order: '3F9A-21C7', back: kopecks(990_00), note: '' },
  { kind: 'cancelled', order: '3F9A-21C7', back: kopecks(990_00), note: 'х'.repeat(200) },
  { kind: 'let_go', order: '3F9A-21C7', was: 'held', mayReturn: true },
  { kind: 'let_go', order: '3F9A-21C7', was: 'taken', mayReturn: false },
  { kind: 'packed', order: '3F9A-21C7' },
  { kind: 'shipped', order: '3F9A-21C7' },
  { kind: 'delivered', order: '3F9A-21C7' },
]

test.each(NEWS)('news that something is $kind names what it is about, in both languages', (words) => {
  const [inRussian, inEnglish] = 'product' in words ? ['«Кружка „Утро“»', words.product] : [words.order, words.order]

  expect(said(words, 'ru')).toContain(inRussian)
  expect(said(words, 'en')).toContain(inEnglish)
})

test.each(NEWS)(
  'news that something is $kind fits into a notification, however long the product’s name is',
  (words) => {
    const long = 'product' in words ? { ...words, product: 'Очень длинное название '.repeat(30) } : words

    for (const language of ['ru', 'en'] as const) expect(said(long, language).length).toBeLessThanOrEqual(254)
  },
)
