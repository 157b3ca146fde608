import type { FrameLocator } from '@playwright/test'

import { offersIn } from './offers.ts'

type Move = 'Собран' | 'Отправлен' | 'Доставлен'

/** The seller's side of the shop. */
export function sellingIn(frame: FrameLocator) {
  const filter = frame.getByRole('navigation', { name: 'Какие заказы показать' })

  return {
    offers: offersIn(frame),
    show: (state: string) => filter.getByRole('button', { name: state }).click(),
    orders: frame.getByRole('link', { name: 'Заказ' }),
    openNewestOrder: (words: string) => frame.getByRole('link', { name: words }).first().click(),
    events: frame.getByRole('listitem').filter({ has: frame.getByRole('time') }),
    stuck: frame.getByRole('region', { name: 'Нужна ваша помощь' }),
    done: frame.getByText('Заказ завершён'),
    askToRefund: () => frame.getByRole('button', { name: 'Вернуть деньги' }).click(),
    oneMoreBack: (product: string) => frame.getByRole('button', { name: `Больше: ${product}` }).click(),
    sayToBuyer: (words: string) => frame.getByRole('textbox', { name: 'Что сказать покупателю' }).fill(words),
    refund: (sum: string) => frame.getByRole('button', { name: `Вернуть ${sum}` }).click(),
    handOver: () => frame.getByRole('button', { name: 'Выдать по коду' }).click(),
    async findCode(code: string): Promise<void> {
      await frame.getByRole('textbox', { name: 'Код' }).fill(code)
      await frame.getByRole('button', { name: 'Найти' }).click()
    },
    mark: (move: Move) => frame.getByRole('button', { name: move }).click(),
  }
}
