import { bilingual } from './bilingual.ts'

export const text = bilingual({
  ru: {
    nothingFound: 'Ничего не нашлось',
    nothingFoundWhy: (query: string) => `По запросу «${query}» товаров нет. Попробуйте другие слова.`,
    emptyShelf: 'Здесь пока пусто',
    emptyShelfWhy: 'В этой категории сейчас нет товаров.',
    showEverything: 'Показать все товары',
  },
  en: {
    nothingFound: 'Nothing found',
    nothingFoundWhy: (query) => `There are no products for “${query}”. Try other words.`,
    emptyShelf: 'Nothing here yet',
    emptyShelfWhy: 'There are no products in this category right now.',
    showEverything: 'Show everything',
  },
})
