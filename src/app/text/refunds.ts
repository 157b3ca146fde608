import type { MoneyTrouble } from '#domain/moneyTrouble.ts'
import type { PaymentMethod, ReceiptKind, ReceiptLine } from '#domain/receipt.ts'
import type { RefundKind } from '#domain/refund.ts'

import { bilingual } from './bilingual.ts'

type Kinds = Record<RefundKind, string>
type Receipts = Record<ReceiptKind, (sum: string) => string>
type Methods = Record<PaymentMethod, string>
type Troubles = Record<MoneyTrouble, string>

/** Why money goes back. */
export const refundWords = bilingual<Kinds>({
  ru: { difference: 'разница в цене', rest: 'всё, что оставалось', units: 'за часть заказа' },
  en: { difference: 'the difference in price', rest: 'all that was left', units: 'for a part of the order' },
})

export const receiptWords = bilingual<Receipts>({
  ru: {
    prepayment: (sum) => `Предоплата ${sum}`,
    settlement: (sum) => `Полный расчёт ${sum}`,
    refund: (sum) => `Возврат ${sum}`,
  },
  en: {
    prepayment: (sum) => `Prepayment ${sum}`,
    settlement: (sum) => `Settlement ${sum}`,
    refund: (sum) => `Refund ${sum}`,
  },
})

export const methodWords = bilingual<Methods>({
  ru: { full_prepayment: 'предоплата 100 %', full_payment: 'полный расчёт' },
  en: { full_prepayment: 'paid in advance', full_payment: 'paid in full' },
})

/** What somebody whose money does not move is told, and no more than is known. */
export const troubleWords = bilingual<Troubles>({
  ru: {
    taking: 'Банк пока не подтвердил списание. Мы разбираемся, вам ничего делать не нужно.',
    returning: 'Деньги возвращаются, но банк пока это не подтвердил. Мы разбираемся, вам ничего делать не нужно.',
  },
  en: {
    taking: 'The bank has not confirmed the payment yet. We are looking into it, there is nothing you have to do.',
    returning:
      'Your money is going back, but the bank has not confirmed it yet. We are looking into it, there is nothing you have to do.',
  },
})

export const text = bilingual({
  ru: {
    goesBack: (sum: string, why: string) => `Возвращаем ${sum}: ${why}`,
    wentBack: (sum: string, why: string, when: string) => `Вернули ${sum} ${when}: ${why}`,
    wholeSum: 'вся сумма',
    bankTakesDays: 'Банк обычно зачисляет возврат за несколько дней.',
    chargedWaiting: 'Если цена станет ниже, вернём разницу. Если группа не соберётся, вернём всё.',
    receipts: 'Чеки',
    line: (quantity: number, price: string, sum: string) => (quantity > 1 ? `${quantity} × ${price} = ${sum}` : sum),
    vat: (rate: ReceiptLine['vat']) => (rate === 'none' ? 'без НДС' : `НДС ${rate} %`),
    refund: 'Вернуть деньги',
    refundWhat: 'За что вернуть',
    unitsLeft: (units: number) => `Можно вернуть: ${units} шт.`,
    delivery: (price: string) => `Доставка, ${price}`,
    deliveryToo: 'Отправлять больше нечего, поэтому вернётся и доставка.',
    backToStock: 'Вернуть товары на полку',
    backToStockWhy: 'Их снова смогут купить',
    note: 'Что сказать покупателю',
    noteHint: 'Например: «Скол на ручке, извините»',
    refundSum: (sum: string) => `Вернуть ${sum}`,
    chooseUnits: 'Выберите, за что вернуть',
    refundStarted: (sum: string) => `Возвращаем ${sum}. Покупатель узнает об этом`,
    cancel: 'Отменить заказ',
    cancelSure: 'Отменить заказ целиком?',
    cancelMineSure: 'Отменить заказ?',
    cancelBack: (sum: string) => `Вернём ${sum}.`,
    cancelUnpaid: 'Деньги не списаны. Товары снова смогут купить другие.',
    cancelShelf: 'Товары вернутся на полку.',
    cancelAndReturn: (sum: string) => `Отменить и вернуть ${sum}`,
    keep: 'Не отменять',
    cancelled: 'Заказ отменён',
    hide: 'Свернуть',
  },
  en: {
    goesBack: (sum, why) => `${sum} is on its way back: ${why}`,
    wentBack: (sum, why, when) => `${sum} went back on ${when}: ${why}`,
    wholeSum: 'the whole sum',
    bankTakesDays: 'Banks usually take a few days to show it.',
    chargedWaiting: 'Should the price fall, the difference goes back. Should the group not gather, all of it does.',
    receipts: 'Receipts',
    line: (quantity, price, sum) => (quantity > 1 ? `${quantity} × ${price} = ${sum}` : sum),
    vat: (rate) => (rate === 'none' ? 'no VAT' : `VAT ${rate}%`),
    refund: 'Give money back',
    refundWhat: 'What for',
    unitsLeft: (units) => `Can go back: ${units}`,
    delivery: (price) => `Delivery, ${price}`,
    deliveryToo: 'There is nothing left to send, so the delivery goes back too.',
    backToStock: 'Put the goods back on the shelf',
    backToStockWhy: 'They can be bought again',
    note: 'What to tell the buyer',
    noteHint: 'For example: “The handle is chipped, sorry”',
    refundSum: (sum) => `Give back ${sum}`,
    chooseUnits: 'Choose what it is for',
    refundStarted: (sum) => `${sum} is on its way back. The buyer is told`,
    cancel: 'Cancel the order',
    cancelSure: 'Cancel the whole order?',
    cancelMineSure: 'Cancel this order?',
    cancelBack: (sum) => `${sum} goes back.`,
    cancelUnpaid: 'Nothing was taken. Others can buy the goods again.',
    cancelShelf: 'The goods go back on the shelf.',
    cancelAndReturn: (sum) => `Cancel and give back ${sum}`,
    keep: 'Keep it',
    cancelled: 'The order is cancelled',
    hide: 'Close',
  },
})
