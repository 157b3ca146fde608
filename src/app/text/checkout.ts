import { quoted } from '#domain/quoted.ts'

import { bilingual } from './bilingual.ts'
import { text as cart } from './cart.ts'

type Field = 'name' | 'phone' | 'pointId' | 'city' | 'address' | 'comment'

/** What is wrong with a field, as its reader would say it. */
const wrong = bilingual<Record<Field, string>>({
  ru: {
    name: 'Как зовут получателя? Хотя бы две буквы, не больше 80',
    phone: 'Нужен российский номер: +7 и десять цифр',
    pointId: 'Выберите, где забрать заказ',
    city: 'В каком городе вы живёте?',
    address: 'Напишите улицу, дом и квартиру',
    comment: 'Не больше 500 знаков',
  },
  en: {
    name: 'Who receives the parcel? Two letters at least, 80 at most',
    phone: 'A Russian number is needed: +7 and ten digits',
    pointId: 'Choose where to pick the order up',
    city: 'Which city do you live in?',
    address: 'Write your street, house and flat',
    comment: '500 characters at most',
  },
})

export const wrongWords = wrong
export type CheckoutField = Field

export const text = bilingual({
  ru: {
    title: 'Оформление',
    recipient: 'Получатель',
    name: 'Имя и фамилия',
    phone: 'Телефон',
    phoneWhy: 'Для курьера и пункта выдачи',
    delivery: 'Доставка',
    pickup: 'Самовывоз, бесплатно',
    courier: (price: string) => `Курьером, ${price}`,
    courierFree: 'Курьером, бесплатно',
    freeFrom: (price: string) => `Бесплатно от ${price}`,
    way: 'Как получить заказ',
    point: 'Пункт выдачи',
    city: 'Город',
    address: 'Улица, дом, квартира',
    comment: 'Комментарий курьеру',
    commentHint: 'Подъезд, этаж, код домофона',
    goods: 'Товары',
    units: cart.goods,
    deliveryRow: 'Доставка',
    free: 'бесплатно',
    total: 'Итого',
    bill: 'Ваш заказ',
    payNote: 'Оплата на следующем шаге. Деньги спишем, как только банк подтвердит платёж.',
    payLater: 'Магазин не принимает оплату онлайн: вы заплатите при получении.',
    pay: (price: string) => `Перейти к оплате ${price}`,
    place: (price: string) => `Заказать за ${price}`,
    priceChanged: 'Цены изменились, пока вы оформляли заказ',
    priceChangedWhy: 'Посмотрите новые суммы. Если они вам подходят, подтвердите заказ ещё раз.',
    was: (what: string, before: string, now: string) => `${what}: было ${before}, стало ${now}`,
    outOfStock: (name: string, left: number) =>
      left > 0 ? `${quoted(name)}: осталось только ${left}` : `${quoted(name)}: товар только что закончился`,
    backToCart: 'Вернуться в корзину',
    nothing: 'Заказывать нечего',
    nothingWhy: 'В корзине нет товаров, которые можно купить сейчас.',
    leftOut: 'Товары, которых сейчас нет, в этот заказ не войдут. Они остались в корзине.',
    noWay: 'Магазин сейчас никуда не доставляет',
  },
  en: {
    title: 'Checkout',
    recipient: 'Recipient',
    name: 'First and last name',
    phone: 'Phone',
    phoneWhy: 'For the courier and the pickup point',
    delivery: 'Delivery',
    pickup: 'Pickup, free',
    courier: (price) => `By courier, ${price}`,
    courierFree: 'By courier, free',
    freeFrom: (price) => `Free from ${price}`,
    way: 'How to get the order',
    point: 'Pickup point',
    city: 'City',
    address: 'Street, house, flat',
    comment: 'A note for the courier',
    commentHint: 'Entrance, floor, door code',
    goods: 'Goods',
    units: cart.goods,
    deliveryRow: 'Delivery',
    free: 'free',
    total: 'Total',
    bill: 'Your order',
    payNote: 'You pay in the next step. The money is taken once the bank has confirmed.',
    payLater: 'The shop takes no payments online: you pay on delivery.',
    pay: (price) => `Pay ${price}`,
    place: (price) => `Order for ${price}`,
    priceChanged: 'Prices changed while you were checking out',
    priceChangedWhy: 'Look at the new sums. If they suit you, confirm the order once more.',
    was: (what, before, now) => `${what}: was ${before}, now ${now}`,
    outOfStock: (name, left) => (left > 0 ? `“${name}”: only ${left} left` : `“${name}” has just sold out`),
    backToCart: 'Back to the cart',
    nothing: 'There is nothing to order',
    nothingWhy: 'The cart holds nothing that can be bought now.',
    leftOut: 'What is not in stock stays in the cart and out of this order.',
    noWay: 'The shop does not deliver anywhere right now',
  },
})
