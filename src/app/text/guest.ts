import { bilingual } from './bilingual.ts'

export const text = bilingual({
  ru: {
    title: 'Откройте магазин во ВКонтакте',
    why: 'Там мы знаем, кто вы, и покажем ваши корзину, группы и заказы.',
    open: 'Открыть во ВКонтакте',
  },
  en: {
    title: 'Open the shop in VK',
    why: 'There we know who you are, and can show your cart, groups and orders.',
    open: 'Open in VK',
  },
})
