import { bilingual } from './bilingual.ts'
import { network } from './network.ts'

export const text = bilingual({
  ru: {
    title: `Откройте магазин ${network.inside}`,
    why: 'Там мы знаем, кто вы, и покажем ваши корзину, группы и заказы.',
    open: `Открыть ${network.inside}`,
  },
  en: {
    title: `Open the shop ${network.inside}`,
    why: 'There we know who you are, and can show your cart, groups and orders.',
    open: `Open ${network.inside}`,
  },
})
