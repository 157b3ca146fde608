import { bilingual } from './bilingual.ts'
import { ofPeople, persons } from './people.ts'

export const text = bilingual({
  ru: {
    search: 'Поиск товаров',
    clearSearch: 'Очистить поиск',
    sort: 'Сортировка',
    categories: 'Категории',
    everything: 'Все товары',
    more: 'Показать ещё',
    together: (price: string) => `${price} вместе`,
    from: (crowd: number) => `от ${ofPeople(crowd)}`,
    alone: 'Цена отдельно',
    before: 'Старая цена',
    soldOut: 'Нет в наличии',
    rating: (stars: string, reviews: number) => `Оценка ${stars} из 5, отзывов: ${reviews}`,
  },
  en: {
    search: 'Search products',
    clearSearch: 'Clear search',
    sort: 'Sort',
    categories: 'Categories',
    everything: 'Everything',
    more: 'Show more',
    together: (price) => `${price} together`,
    from: (crowd) => `from ${persons(crowd)}`,
    alone: 'Price alone',
    before: 'Old price',
    soldOut: 'Sold out',
    rating: (stars, reviews) => `Rated ${stars} of 5, reviews: ${reviews}`,
  },
})
