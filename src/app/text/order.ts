import type { OrderState } from '#domain/order.ts'
import type { PaymentState } from '#domain/payment.ts'

import { bilingual } from './bilingual.ts'
import { text as cart } from './cart.ts'

type StateWords = Record<OrderState, string>
type PaymentWords = Record<PaymentState, (sum: string) => string>

export const stateWords = bilingual<StateWords>({
  ru: {
    awaiting_payment: 'Ждёт оплаты',
    waiting: 'Группа собирается',
    authorised: 'Принят',
    paid: 'Оплачен',
    packed: 'Собран',
    shipped: 'Отправлен',
    delivered: 'Доставлен',
    cancelled: 'Отменён',
    returned: 'Возвращён',
  },
  en: {
    awaiting_payment: 'Awaiting payment',
    waiting: 'The group is gathering',
    authorised: 'Accepted',
    paid: 'Paid',
    packed: 'Packed',
    shipped: 'Shipped',
    delivered: 'Delivered',
    cancelled: 'Cancelled',
    returned: 'Returned',
  },
})

/** What happened to an order, as its history says it. */
export const eventWords: StateWords = {
  ...stateWords,
  ...bilingual<Pick<StateWords, 'awaiting_payment' | 'waiting' | 'authorised'>>({
    ru: { awaiting_payment: 'Оформлен', waiting: 'Место в группе занято', authorised: 'Принят магазином' },
    en: { awaiting_payment: 'Placed', waiting: 'Seat in the group taken', authorised: 'Accepted by the shop' },
  }),
}

/** Where the money is, in plain words. */
export const paymentWords = bilingual<PaymentWords>({
  ru: {
    created: (sum) => `Не оплачено: ${sum}`,
    authorised: (sum) => `Заморожено: ${sum}. Деньги ещё на карте, мы их не списали`,
    captured: (sum) => `Списано ${sum}`,
    released: (sum) => `Снова доступно на карте: ${sum}. Мы ничего не списали`,
    declined: () => 'Банк отклонил платёж, деньги не списаны',
    refunded: (sum) => `Было списано ${sum}`,
  },
  en: {
    created: (sum) => `${sum} not paid yet`,
    authorised: (sum) => `${sum} is on hold on the card and not taken yet`,
    captured: (sum) => `${sum} was taken`,
    released: (sum) => `${sum} is free on the card again, nothing was taken`,
    declined: () => 'The bank declined the payment, nothing was taken',
    refunded: (sum) => `${sum} had been taken`,
  },
})

export const text = bilingual({
  ru: {
    orders: 'Заказы',
    order: (number: string) => `Заказ ${number}`,
    goods: cart.goods,
    each: (quantity: number, price: string) => `${quantity} × ${price} = `,
    unitsBack: (units: number) => `Возврат: ${units} шт.`,
    together: 'Совместная покупка',
    empty: 'Заказов пока нет',
    emptyWhy: 'Здесь появится всё, что вы закажете: и в одиночку, и вместе с друзьями.',
    toCatalog: 'Выбрать товары',
    more: 'Показать ещё',
    payUntil: (left: string) => `Товары за вами ещё ${left}`,
    seatUntil: (left: string) => `Место за вами ещё ${left}`,
    pay: (price: string) => `Оплатить ${price}`,
    maybePaid: 'Уже заплатили? Ответ банка придёт сам, ничего нажимать не нужно.',
    history: 'Что происходило',
    inside: 'Что в заказе',
    bill: 'Сколько стоит',
    goodsRow: 'Товары',
    deliveryRow: 'Доставка',
    free: 'бесплатно',
    total: 'Итого',
    atMost: 'Не больше',
    money: 'Деньги',
    returned: (sum: string) => `Вернулось на карту: ${sum}`,
    payAtHand: 'Оплата при получении',
    delivery: 'Доставка',
    pickup: 'Самовывоз',
    courier: 'Курьером',
    recipient: 'Получатель',
    receiptTo: (email: string) => `чек на ${email}`,
    group: 'Открыть группу',
    groupWhy: 'Кто ещё покупает и сколько осталось до скидки',
  },
  en: {
    orders: 'Orders',
    order: (number) => `Order ${number}`,
    goods: cart.goods,
    each: (quantity, price) => `${quantity} × ${price} = `,
    unitsBack: (units) => `Refunded: ${units}`,
    together: 'Bought together',
    empty: 'No orders yet',
    emptyWhy: 'Everything you order shows up here, whether alone or with friends.',
    toCatalog: 'Choose something',
    more: 'Show more',
    payUntil: (left) => `The goods are kept for you for ${left} more`,
    seatUntil: (left) => `Your seat is kept for ${left} more`,
    pay: (price) => `Pay ${price}`,
    maybePaid: 'Paid already? The bank’s answer arrives by itself, there is nothing to press.',
    history: 'What happened',
    inside: 'What is in it',
    bill: 'What it costs',
    goodsRow: 'Goods',
    deliveryRow: 'Delivery',
    free: 'free',
    total: 'Total',
    atMost: 'At most',
    money: 'Money',
    returned: (sum) => `${sum} went back to the card`,
    payAtHand: 'Paid on delivery',
    delivery: 'Delivery',
    pickup: 'Pickup',
    courier: 'By courier',
    recipient: 'Recipient',
    receiptTo: (email) => `receipt to ${email}`,
    group: 'Open the group',
    groupWhy: 'Who else is buying and how far the discount is',
  },
})
