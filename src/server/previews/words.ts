import { type Clock, MOSCOW } from '#domain/clock.ts'
import type { Host } from '#domain/host.ts'
import type { Kopecks } from '#domain/money.ts'
import { quoted } from '#domain/quoted.ts'

import { type Language, momentIn, plural, roubles } from '../notifications/figures.ts'
import type { Preview } from './readPreview.ts'

/** Whoever reads a preview is a machine, and has said nothing of its clock. */
const IN_MOSCOW: Clock = { timeZone: 'Europe/Moscow', utcOffset: MOSCOW }

/** Everything that the pages outside the network say, in the language of whoever reads them. */
export const WORDS = {
  ru: {
    title: ({ name, together, alone, about }: Preview) =>
      together === null || about.kind === 'product'
        ? `${name}: ${roubles(together ?? alone, 'ru')}${together === null ? '' : ' вместе'}`
        : `Покупаем вместе ${quoted(name)} за ${roubles(together, 'ru')}`,
    summary: ({ about, alone, together }: Preview) => {
      const prices = `${together === null ? '' : `Вместе ${roubles(together, 'ru')}. `}Отдельно ${roubles(alone, 'ru')}.`
      switch (about.kind) {
        case 'product':
          return prices
        case 'gathering':
          return `${about.missing > 0 ? `Не хватает ещё ${people(about.missing)}` : `Цель достигнута, нас уже ${about.taken}`}, до ${momentIn(about.closesAt, IN_MOSCOW, 'ru')} по Москве. ${prices}`
        case 'over':
          return `Сбор этой группы закончился. ${prices}`
      }
    },
    taken: (taken: number) => `Уже ${plural(taken, 'ru', { one: 'участник', few: 'участника', other: 'участников' })}.`,
    alone: (price: Kopecks) => `Отдельно: ${roubles(price, 'ru')}`,
    step: (from: number, price: Kopecks) => `От ${people(from)}: ${roubles(price, 'ru')} каждому`,
    ladder: 'Чем нас больше, тем ниже цена',
    outOfStock: 'Сейчас нет в наличии.',
    openIn: { vk: 'Открыть в VK', ok: 'Открыть в Одноклассниках' } satisfies Record<Host, string>,
    browser: 'Посмотреть в браузере',
    nothing: 'Здесь ничего нет',
    nothingMore: 'Товар больше не продаётся, группы такой нет или ссылка скопирована не целиком.',
    shop: 'Перейти в магазин',
  },
  en: {
    title: ({ name, together, alone, about }: Preview) =>
      together === null || about.kind === 'product'
        ? `${name}: ${roubles(together ?? alone, 'en')}${together === null ? '' : ' together'}`
        : `We buy “${name}” together for ${roubles(together, 'en')}`,
    summary: ({ about, alone, together }: Preview) => {
      const prices = `${together === null ? '' : `Together ${roubles(together, 'en')}. `}Alone ${roubles(alone, 'en')}.`
      switch (about.kind) {
        case 'product':
          return prices
        case 'gathering':
          return `${about.missing > 0 ? `${persons(about.missing)} still missing` : `The goal is reached by ${persons(about.taken)}`}, until ${momentIn(about.closesAt, IN_MOSCOW, 'en')} Moscow time. ${prices}`
        case 'over':
          return `This group has ended. ${prices}`
      }
    },
    taken: (taken: number) => `${persons(taken)} so far.`,
    alone: (price: Kopecks) => `Alone: ${roubles(price, 'en')}`,
    step: (from: number, price: Kopecks) => `From ${persons(from)}: ${roubles(price, 'en')} each`,
    ladder: 'The more of us, the lower the price',
    outOfStock: 'Out of stock at the moment.',
    openIn: { vk: 'Open in VK', ok: 'Open in Odnoklassniki' } satisfies Record<Host, string>,
    browser: 'Look at it in the browser',
    nothing: 'There is nothing here',
    nothingMore: 'The product is no longer sold, there is no such group, or the link was not copied whole.',
    shop: 'Go to the shop',
  },
} as const satisfies Record<Language, unknown>

/** In the genitive: «от 1 человека», «ещё 2 человек». */
const people = (count: number) => plural(count, 'ru', { one: 'человека', other: 'человек' })
const persons = (count: number) => plural(count, 'en', { one: 'person', other: 'people' })
