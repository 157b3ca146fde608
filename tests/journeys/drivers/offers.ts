import { expect, type FrameLocator } from '@playwright/test'

/** A seller's group prices: their list, one of them, and their form. */
export function offersIn(frame: FrameLocator) {
  const button = (name: string) => frame.getByRole('button', { name, exact: true })
  const question = frame.getByRole('dialog')

  return {
    /** By the keyboard, as the drawn part of the control covers the real button. */
    open: () => frame.getByRole('radio', { name: 'Групповые цены' }).press('Space'),
    row: (words: string) => frame.getByRole('link').filter({ hasText: words }),
    make: () => button('Новая групповая цена').click(),
    async choose(product: string): Promise<void> {
      await frame.getByRole('searchbox', { name: 'Найти товар' }).fill(product)
      await frame.getByRole('button', { name: product }).click()
    },
    fillIn: (field: string, words: string) => frame.getByRole('textbox', { name: field, exact: true }).fill(words),
    terms: frame.getByRole('heading', { name: 'Условия' }),
    outcomes: frame.getByRole('table'),
    save: () => button('Назначить цену').click(),
    is: (state: string) => frame.getByText(state, { exact: true }),
    pause: () => button('На паузу').click(),
    resume: () => button('Возобновить').click(),
    askToEnd: async () => {
      await button('Завершить').click()
      await expect(question).toBeVisible()
    },
    end: () => question.getByText('Завершить', { exact: true }).click(),
  }
}
