import type { SandboxMethod, SandboxOutcome } from '#domain/contract/sandbox.ts'
import type { PaymentState, Taking } from '#domain/payment.ts'

import { bilingual } from './bilingual.ts'

type States = Record<Exclude<PaymentState, 'created'>, string>
type Methods = Record<SandboxMethod, string>
type Takings = Record<Taking, string>
type Outcomes = Record<SandboxOutcome, string>

/** What has become of a payment that is no longer to be paid. */
export const overWords = bilingual<States>({
  ru: {
    authorised: 'Этот платёж уже сделан',
    captured: 'Этот платёж уже сделан',
    released: 'Платёж отменён, деньги снова у вас',
    declined: 'Банк отклонил этот платёж',
    refunded: 'Деньги за этот платёж вернулись',
  },
  en: {
    authorised: 'This payment has been made already',
    captured: 'This payment has been made already',
    released: 'The payment was cancelled, the money is yours again',
    declined: 'The bank declined this payment',
    refunded: 'The money of this payment went back',
  },
})

/** What the buyer is told once they have chosen how the bank answers. */
export const settledWords = bilingual<Outcomes>({
  ru: {
    pay: 'Готово, платёж принят',
    pay_twice: 'Готово, банк ответит магазину дважды',
    pay_late: 'Платёж принят, магазин узнает через минуту',
    decline: 'Банк отклонил платёж',
  },
  en: {
    pay: 'Done, the payment was accepted',
    pay_twice: 'Done, the bank answers the shop twice',
    pay_late: 'Accepted; the shop hears of it in a minute',
    decline: 'The bank declined the payment',
  },
})

export const methodWords = bilingual<Methods>({
  ru: { card: 'Картой', sbp: 'Через СБП' },
  en: { card: 'By card', sbp: 'By SBP (faster payments)' },
})

/** What happens to the money when it is paid so. */
export const howWords = bilingual<Takings>({
  ru: { hold: 'Деньги заморозим, магазин спишет их позже', charge: 'Деньги спишем сразу' },
  en: { hold: 'The money is put on hold, the shop takes it later', charge: 'The money is taken at once' },
})

export const text = bilingual({
  ru: {
    title: 'Оплата',
    bank: 'Учебный банк',
    pretend: 'Деньги здесь понарошку: карта не нужна, ничего не спишется.',
    order: (number: string) => `Заказ ${number}`,
    pay: (price: string) => `Оплатить ${price}`,
    decline: 'Отклонить',
    method: 'Как заплатить',
    how: 'Как ответит банк',
    twice: 'Оплатить, но ответить дважды',
    late: 'Оплатить, но ответить через минуту',
    back: 'Вернуться в магазин',
    backSoon: 'Сейчас вернём вас в магазин.',
    unknown: 'Такого платежа нет',
    unknownWhy: 'Ссылка устарела или набрана с ошибкой. Вернитесь в магазин и начните оплату ещё раз.',
    retry: 'Повторить',
    loading: 'Загружаем платёж',
  },
  en: {
    title: 'Payment',
    bank: 'Practice bank',
    pretend: 'The money here is pretend: no card is needed and nothing is taken.',
    order: (number) => `Order ${number}`,
    pay: (price) => `Pay ${price}`,
    decline: 'Decline',
    method: 'How to pay',
    how: 'How the bank answers',
    twice: 'Pay, but answer twice',
    late: 'Pay, but answer a minute late',
    back: 'Back to the shop',
    backSoon: 'You are taken back to the shop.',
    unknown: 'There is no such payment',
    unknownWhy: 'The link is old or mistyped. Go back to the shop and start paying again.',
    retry: 'Try again',
    loading: 'Loading the payment',
  },
})
