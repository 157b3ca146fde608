import { bilingual } from './bilingual.ts'
import { network } from './network.ts'

const notNow = bilingual({
  ru: { refused: 'Хорошо, не добавляем. Передумаете: это есть в меню приложения, три точки вверху.' },
  en: {
    refused: 'All right, we do not add it. If you change your mind: it is in the app’s menu, the three dots above.',
  },
})

/** What is offered to somebody who has ordered. */
export const text = bilingual({
  ru: {
    messages: {
      why: `Магазин может написать вам сообщением, что стало с заказом. ${network.asks}, разрешаете ли вы.`,
      press: 'Писать мне сообщением',
      done: 'Готово, магазин может вам написать.',
      refused: 'Хорошо, писать не будем. Всё о заказе есть на этой странице.',
    },
    favourites: {
      why: 'Чтобы найти магазин снова, добавьте его в избранное.',
      press: 'Добавить в избранное',
      done: 'Магазин в избранном.',
      ...notNow,
    },
    homeScreen: {
      why: 'Магазин может стоять на главном экране телефона.',
      press: 'Добавить на главный экран',
      done: 'Готово, ищите магазин на главном экране.',
      ...notNow,
    },
    failed: 'Не получилось, попробуйте позже.',
  },
  en: {
    messages: {
      why: `The shop can write to you what becomes of the order. ${network.asks} whether you allow it.`,
      press: 'Write me a message',
      done: 'Done, the shop may write to you.',
      refused: 'All right, no messages. This page says everything about the order.',
    },
    favourites: {
      why: 'To find the shop again, add it to your favourites.',
      press: 'Add to favourites',
      done: 'The shop is among your favourites.',
      ...notNow,
    },
    homeScreen: {
      why: 'The shop can stand on your phone’s home screen.',
      press: 'Add to the home screen',
      done: 'Done, look for the shop on your home screen.',
      ...notNow,
    },
    failed: 'That did not work, try later.',
  },
})
