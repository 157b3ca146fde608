import { describe, expect, it, test } from 'vitest'

import { kopecks } from '#domain/money.ts'

import { messageOf, type WhyReleased, type Words } from './words.ts'

const product = 'Кружка «Утро»'
const joined = (missing: number, firstName: string | null = 'Борис'): Words => ({
  kind: 'joined',
  product,
  firstName,
  missing,
  priceNow: kopecks(790_00),
})

/** Money is written with spaces that do not break. */
const said = (words: Words, language: 'ru' | 'en') => messageOf(words, language).replaceAll(/\s/g, ' ')

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

const released = (why: WhyReleased): Words => ({ kind: 'released', product, back: kopecks(790_00), why })

test('a group that has gathered promises what happens next: the charge, and the goods made ready', () => {
  const words: Words = { kind: 'succeeded', product, people: 3, price: kopecks(690_00), charge: kopecks(990_00) }

  expect(said(words, 'ru')).toContain('цена для каждого 690 ₽. Спишем 990 ₽, заказ готовим к отправке.')
  expect(said(words, 'en')).toContain('₽690 each. We charge you ₽990 now and get your order ready.')
})

test('a late buyer whose group is no more hears that it was full or over, whichever it was', () => {
  expect(said({ kind: 'new_group', product }, 'ru')).toContain('заполнилась или завершилась раньше вашей оплаты')
  expect(said({ kind: 'new_group', product }, 'en')).toContain('was full or over before your payment arrived')
})

test('the next organiser hears that they are one, and that nothing else has changed', () => {
  expect(said({ kind: 'organiser', product }, 'ru')).toMatch(/Теперь вы организатор группы .*Срок и цены остались/)
  expect(said({ kind: 'organiser', product }, 'en')).toMatch(/You are now the organiser .*deadline and prices stay/)
})

test.each([
  { why: 'group_over' as const, ru: 'заполнилась или завершилась раньше вашей оплаты', en: 'was full or over' },
  { why: 'sold_out' as const, ru: 'закончился раньше, чем пришла ваша оплата', en: 'was sold out' },
  { why: 'left' as const, ru: 'Вы вышли из группы', en: 'You left the group' },
  { why: 'seated_already' as const, ru: 'у вас уже есть место по другому заказу', en: 'You already have a seat' },
])('money that comes back because of $why says so', ({ why, ru, en }) => {
  expect(said(released(why), 'ru')).toContain(ru)
  expect(said(released(why), 'en')).toContain(en)
  expect(said(released(why), 'ru')).toContain('790 ₽ уже возвращаются вам')
})

const NEWS: readonly Words[] = [
  joined(2),
  joined(0),
  { kind: 'succeeded', product, people: 3, price: kopecks(690_00), charge: kopecks(990_00) },
  { kind: 'lapsed', product, back: kopecks(790_00) },
  { kind: 'new_group', product },
  released('group_over'),
  released('sold_out'),
  released('seated_already'),
  released('left'),
  { kind: 'organiser', product },
  { kind: 'packed', order: '3F9A-21C7' },
  { kind: 'shipped', order: '3F9A-21C7' },
  { kind: 'delivered', order: '3F9A-21C7' },
]

test.each(NEWS)('news that something is $kind names what it is about, in both languages', (words) => {
  const [inRussian, inEnglish] = 'product' in words ? ['«Кружка „Утро“»', words.product] : [words.order, words.order]

  expect(messageOf(words, 'ru')).toContain(inRussian)
  expect(messageOf(words, 'en')).toContain(inEnglish)
})

test.each(NEWS)(
  'news that something is $kind fits into a notification, however long the product’s name is',
  (words) => {
    const long = 'product' in words ? { ...words, product: 'Очень длинное название '.repeat(30) } : words

    for (const language of ['ru', 'en'] as const) expect(messageOf(long, language).length).toBeLessThanOrEqual(254)
  },
)
