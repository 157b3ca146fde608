import type { FrameLocator } from '@playwright/test'

type Move = 'Собран' | 'Отправлен' | 'Доставлен'

/** The seller's side of the shop. */
export function sellingIn(frame: FrameLocator) {
  const filter = frame.getByRole('navigation', { name: 'Какие заказы показать' })

  return {
    show: (state: string) => filter.getByRole('button', { name: state }).click(),
    orders: frame.getByRole('link', { name: 'Заказ' }),
    openNewestOrder: (words: string) => frame.getByRole('link', { name: words }).first().click(),
    events: frame.getByRole('listitem').filter({ has: frame.getByRole('time') }),
    done: frame.getByText('Заказ завершён'),
    mark: (move: Move) => frame.getByRole('button', { name: move }).click(),
  }
}
