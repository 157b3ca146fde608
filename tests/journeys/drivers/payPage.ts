import type { FrameLocator } from '@playwright/test'

/** The sandbox's page of payment, in the shop's frame. */
export function payPageIn(frame: FrameLocator) {
  const button = (name: string) => frame.getByRole('button', { name })

  return {
    title: frame.getByRole('heading', { name: 'Учебный банк' }),
    pay: () => button('Оплатить').first().click(),
    /** Whichever it offers: to pay, or to try again. */
    payOrTryAgain: () => button('Оплатить').or(button('Повторить')).first().click(),
    decline: () => button('Отклонить').click(),
    otherAnswers: () => frame.getByText('Как ответит банк').click(),
    payLate: () => button('Оплатить, но ответить через минуту').click(),
    outcome: frame.getByRole('status'),
  }
}
