import { expect, type FrameLocator } from '@playwright/test'

/** The sandbox's page of payment, in the shop's frame. */
export function payPageIn(frame: FrameLocator) {
  const button = (name: string) => frame.getByRole('button', { name })
  const title = frame.getByRole('heading', { name: 'Учебный банк' })

  return {
    title,
    /** The shop, which is left only once this page has come, may have a button of that name, too. */
    pay: async () => {
      await expect(title).toBeVisible()
      await button('Оплатить').first().click()
    },
    /** Whichever it offers: to pay, or to try again. */
    payOrTryAgain: () => button('Оплатить').or(button('Повторить')).first().click(),
    decline: () => button('Отклонить').click(),
    otherAnswers: () => frame.getByText('Как ответит банк').click(),
    payLate: () => button('Оплатить, но ответить через минуту').click(),
    outcome: frame.getByRole('status'),
  }
}
