import { quoted } from '#domain/quoted.ts'

import { bilingual } from './bilingual.ts'
import { counted } from './plural.ts'

const goods = counted({ one: 'товар', few: 'товара', many: 'товаров', other: 'товара' })
const items = counted({ one: 'item', other: 'items' })

export const text = bilingual({
  ru: {
    goods,
    empty: 'В корзине пусто',
    emptyWhy: 'Всё, что вы выберете, появится здесь. Цены в корзине всегда актуальны.',
    toCatalog: 'Выбрать товары',
    lines: 'Товары в корзине',
    inside: 'товаров внутри',
    fewer: (name: string) => `Меньше: ${name}`,
    more: (name: string) => `Больше: ${name}`,
    quantity: (name: string) => `Сколько: ${name}`,
    remove: (name: string) => `Убрать из корзины: ${name}`,
    removed: (name: string) => `${quoted(name)} больше не в корзине`,
    putBack: 'Вернуть',
    each: (price: string) => `${price} за штуку`,
    problems: {
      gone: () => 'Больше не продаётся, в заказ не войдёт',
      out_of_stock: () => 'Товар закончился, в заказ не войдёт',
      not_enough: (left: number) => `Осталось только ${left}: возьмите меньше, иначе в заказ не войдёт`,
    },
    takeLeft: (left: number) => `Взять ${left}`,
    allTaken: 'Больше нет в наличии',
    sum: 'Сумма заказа',
    pickup: 'Самовывоз',
    courier: 'Курьером',
    free: 'бесплатно',
    courierFree: (price: string) => `бесплатно от ${price}`,
    untilFree: (price: string) => `До бесплатной доставки курьером ещё ${price}`,
    order: (price: string) => `Оформить за ${price}`,
    nothingToOrder: 'Этих товаров сейчас нет, заказать нечего',
  },
  en: {
    goods: items,
    empty: 'The cart is empty',
    emptyWhy: 'Whatever you choose shows up here, always at today’s prices.',
    toCatalog: 'Choose something',
    lines: 'In the cart',
    inside: 'items inside',
    fewer: (name) => `Fewer: ${name}`,
    more: (name) => `More: ${name}`,
    quantity: (name) => `How many: ${name}`,
    remove: (name) => `Remove from the cart: ${name}`,
    removed: (name) => `“${name}” is no longer in the cart`,
    putBack: 'Put back',
    each: (price) => `${price} each`,
    problems: {
      gone: () => 'No longer sold, left out of the order',
      out_of_stock: () => 'Sold out, left out of the order',
      not_enough: (left) => `Only ${left} left: take fewer, or it is left out of the order`,
    },
    takeLeft: (left) => `Take ${left}`,
    allTaken: 'No more in stock',
    sum: 'Your order',
    pickup: 'Pickup',
    courier: 'By courier',
    free: 'free',
    courierFree: (price) => `free from ${price}`,
    untilFree: (price) => `${price} more for free courier delivery`,
    order: (price) => `Check out for ${price}`,
    nothingToOrder: 'None of these can be ordered now',
  },
})
