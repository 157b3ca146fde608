import type { OrderState } from '#domain/order.ts'

import { bilingual } from './bilingual.ts'

/** Words for the code that a buyer shows at the pick-up point, and for the seller who reads it. */
export const text = bilingual({
  ru: {
    title: 'Код для получения',
    why: 'Покажите код там, где забираете заказ. Никому его не присылайте.',
    drawing: 'QR-код для получения заказа',
    byNumber: (number: string) => `Назовите там, где забираете заказ, его номер: ${number}.`,
    handOver: 'Выдать по коду',
    handOverWhy: 'Код на экране покупателя: восемь цифр.',
    code: 'Код',
    find: 'Найти заказ',
    scan: 'Прочитать камерой',
    notRead: 'Это другой код. Попросите покупателя открыть страницу заказа.',
    closed: 'Хорошо, введите код сами.',
    failed: 'Камера не открылась, введите код сами.',
    tooShort: 'В коде восемь цифр.',
    unknown: 'В этом магазине такого кода нет. Проверьте цифры.',
  },
  en: {
    title: 'Pickup code',
    why: 'Show the code where you pick up the order. Do not send it to anybody.',
    drawing: 'QR code for picking up the order',
    byNumber: (number) => `Where you pick up the order, tell them its number: ${number}.`,
    handOver: 'Hand over by code',
    handOverWhy: 'The code on the buyer’s screen: eight digits.',
    code: 'Code',
    find: 'Find the order',
    scan: 'Read with the camera',
    notRead: 'This is another code. Ask the buyer to open the order’s page.',
    closed: 'All right, please type the code.',
    failed: 'The camera did not open, please type the code.',
    tooShort: 'A code has eight digits.',
    unknown: 'This shop has no such code. Please check the digits.',
  },
})

type StateWords = Record<OrderState, string>

/** Why the code's order is not handed over. */
export const whyNotWords = bilingual<StateWords>({
  ru: {
    awaiting_payment: 'Этот заказ ещё не готов к выдаче',
    waiting: 'Этот заказ ещё не готов к выдаче',
    authorised: 'Этот заказ ещё не готов к выдаче',
    paid: 'Этот заказ ещё не готов к выдаче',
    packed: 'Этот заказ ещё не готов к выдаче',
    shipped: 'Заказ уже в другом состоянии',
    delivered: 'По этому коду заказ уже выдан',
    cancelled: 'Этот заказ отменён, выдавать его нельзя',
    returned: 'За этот заказ вернули деньги, выдавать его нельзя',
  },
  en: {
    awaiting_payment: 'This order is not ready for pickup yet',
    waiting: 'This order is not ready for pickup yet',
    authorised: 'This order is not ready for pickup yet',
    paid: 'This order is not ready for pickup yet',
    packed: 'This order is not ready for pickup yet',
    shipped: 'The order has moved on already',
    delivered: 'The order of this code was handed over already',
    cancelled: 'This order is cancelled and must not be handed over',
    returned: 'This order was refunded and must not be handed over',
  },
})
