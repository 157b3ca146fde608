import { bilingual } from './bilingual.ts'

export const text = bilingual({
  ru: {
    tabs: { catalog: 'Каталог', cart: 'Корзина', orders: 'Заказы', seller: 'Продажи' },
    sections: 'Разделы',
    back: 'Назад',
    retry: 'Повторить',
    nowhere: 'Такой страницы нет, вот каталог',
    pretendMoney: 'Деньги здесь понарошку',
    broken: 'Что-то сломалось',
    brokenWhy: 'Вернитесь в каталог и попробуйте ещё раз.',
    toCatalog: 'В каталог',
    loading: 'Загружаем',
  },
  en: {
    tabs: { catalog: 'Catalogue', cart: 'Cart', orders: 'Orders', seller: 'Sales' },
    sections: 'Sections',
    back: 'Back',
    retry: 'Try again',
    nowhere: 'There is no such page; here is the catalogue',
    pretendMoney: 'The money here is pretend',
    broken: 'Something broke',
    brokenWhy: 'Go back to the catalogue and try once more.',
    toCatalog: 'To the catalogue',
    loading: 'Loading',
  },
})
