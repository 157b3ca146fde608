import { bilingual } from './bilingual.ts'
import { counted } from './plural.ts'

const people = counted({ one: 'человека', few: 'человек', many: 'человек', other: 'человека' })
const persons = counted({ one: 'person', other: 'people' })

export const text = bilingual({
  ru: {
    search: 'Поиск товаров',
    clearSearch: 'Очистить поиск',
    sort: 'Сортировка',
    sorts: {
      recommended: 'Сначала рекомендуемые',
      cheap: 'Сначала дешёвые',
      dear: 'Сначала дорогие',
      new: 'Сначала новые',
    },
    categories: 'Категории',
    everything: 'Все товары',
    nothingFound: 'Ничего не нашлось',
    nothingFoundWhy: (query: string) => `По запросу «${query}» товаров нет. Попробуйте другие слова.`,
    emptyShelf: 'Здесь пока пусто',
    emptyShelfWhy: 'В этой категории сейчас нет товаров.',
    showEverything: 'Показать все товары',
    refresh: 'Обновить список',
    refreshing: 'Обновляем',
    more: 'Показать ещё',
    together: (price: string) => `${price} вместе`,
    from: (crowd: number) => `от ${people(crowd)}`,
    alone: 'Цена отдельно',
    before: 'Старая цена',
    soldOut: 'Нет в наличии',
    rating: (stars: string, reviews: number) => `Оценка ${stars} из 5, отзывов: ${reviews}`,
  },
  en: {
    search: 'Search products',
    clearSearch: 'Clear search',
    sort: 'Sort',
    sorts: {
      recommended: 'Recommended first',
      cheap: 'Cheapest first',
      dear: 'Most expensive first',
      new: 'Newest first',
    },
    categories: 'Categories',
    everything: 'Everything',
    nothingFound: 'Nothing found',
    nothingFoundWhy: (query) => `There are no products for “${query}”. Try other words.`,
    emptyShelf: 'Nothing here yet',
    emptyShelfWhy: 'There are no products in this category right now.',
    showEverything: 'Show everything',
    refresh: 'Refresh the list',
    refreshing: 'Refreshing',
    more: 'Show more',
    together: (price) => `${price} together`,
    from: (crowd) => `from ${persons(crowd)}`,
    alone: 'Price alone',
    before: 'Old price',
    soldOut: 'Sold out',
    rating: (stars, reviews) => `Rated ${stars} of 5, reviews: ${reviews}`,
  },
})
