import { expect, type FrameLocator } from '@playwright/test'

/** Orders: a buyer's list, and one of them. */
export function orderIn(frame: FrameLocator) {
  return {
    inList: (words: string) => frame.getByRole('link', { name: words }),
    events: frame.getByRole('listitem').filter({ has: frame.getByRole('time') }),
    money: (words: string | RegExp) => frame.getByRole('paragraph').filter({ hasText: words }),
    words: (words: string) => frame.getByRole('paragraph').filter({ hasText: words }),
    code: frame.getByRole('img', { name: 'QR-код для получения' }),
    openGroup: () => frame.getByRole('button', { name: 'Открыть группу' }).click(),
    pay: () => frame.getByRole('button', { name: 'Оплатить' }).click(),
    askToCancel: async () => {
      await frame.getByRole('button', { name: 'Отменить заказ' }).click()
      await expect(frame.getByText('Отменить заказ?')).toBeVisible()
    },
    payButton: frame.getByRole('button', { name: 'Оплатить' }),
  }
}
