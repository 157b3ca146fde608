import type { SellerMove } from '#domain/order.ts'

import { bilingual } from './bilingual.ts'

type Moves = Record<SellerMove, string>

/** The seller's buttons: what is true of the parcel once they are pressed. */
export const moveWords = bilingual<Moves>({
  ru: { packed: 'Собран', shipped: 'Отправлен', delivered: 'Доставлен' },
  en: { packed: 'Packed', shipped: 'Shipped', delivered: 'Delivered' },
})

export const text = bilingual({
  ru: {
    title: 'Продажи',
    filter: 'Какие заказы показать',
    all: 'Все',
    empty: 'Заказов пока нет',
    emptyWhy: 'Новые заказы появятся здесь сами.',
    emptyOfState: (state: string) => `Сейчас нет заказов «${state}»`,
    waitBuyer: 'Ждём оплату покупателя',
    waitGroup: 'Группа ещё собирается',
    waitMoney: 'Деньги в пути, скоро можно собирать',
    done: 'Заказ завершён',
    nothingToDo: 'С этим заказом всё',
    moved: (state: string) => `Отмечено: ${state.toLowerCase()}. Покупатель узнает об этом`,
  },
  en: {
    title: 'Sales',
    filter: 'Which orders to show',
    all: 'All',
    empty: 'No orders yet',
    emptyWhy: 'New orders show up here by themselves.',
    emptyOfState: (state) => `No orders are “${state}” right now`,
    waitBuyer: 'Waiting for the buyer’s payment',
    waitGroup: 'The group is still gathering',
    waitMoney: 'The money is on its way, soon it can be packed',
    done: 'This order is complete',
    nothingToDo: 'Nothing is left to do here',
    moved: (state) => `Marked as ${state.toLowerCase()}. The buyer is told`,
  },
})
