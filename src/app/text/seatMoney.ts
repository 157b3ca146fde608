import type { MySeat } from '#domain/contract/groupBuys.ts'
import type { Taking } from '#domain/payment.ts'

import { bilingual } from './bilingual.ts'
import { troubleWords } from './refunds.ts'

const text = bilingual({
  ru: {
    holdAtCheckout:
      'Деньги только заморозим, спишем их, когда группа состоится. СБП не замораживает: при такой оплате спишем сразу, а разницу или всю сумму вернём.',
    chargeAtCheckout:
      'Группа собирается дольше, чем банк держит заморозку, поэтому всю сумму спишем сразу. Станет дешевле, вернём разницу; группа не соберётся, вернём всё.',
    payToHold: 'Оплатите, пока время не вышло. Деньги только заморозим, спишем их, когда группа состоится.',
    payAtOnce:
      'Оплатите, пока время не вышло. Деньги спишем сразу: станет дешевле, вернём разницу; не соберёмся, вернём всё.',
    held: (sum: string) => `На карте заморожено ${sum}. Спишем не больше этой суммы, когда группа состоится.`,
    charged: (sum: string) => `Списано ${sum}. Станет дешевле, вернём разницу; группа не соберётся, вернём всё.`,
    unfreezing: 'Банк снимет заморозку, и деньги на карте снова станут доступны.',
    unfrozen: 'Заморозка снята, деньги на карте снова доступны.',
    goingBack: 'Деньги вернутся туда, откуда вы платили. Банк обычно зачисляет их за несколько дней.',
    leftUnpaid: 'Место освободилось, деньги не списаны.',
    leftHeld: 'Место освободилось, банк снимет заморозку с денег на карте.',
    leftCharged: 'Место освободилось, деньги возвращаются туда, откуда вы платили.',
  },
  en: {
    holdAtCheckout:
      'The money is only put on hold, and taken when the group succeeds. Faster payments (SBP) know no hold: paid so, it is taken at once, and the difference or all of it goes back.',
    chargeAtCheckout:
      'The group gathers for longer than the bank holds money, so the whole sum is taken now. If it gets cheaper, the difference goes back; if the group does not gather, all of it does.',
    payToHold: 'Pay before the time is up. The money is only put on hold, and taken when the group succeeds.',
    payAtOnce:
      'Pay before the time is up. The money is taken at once: if it gets cheaper, the difference goes back; if we do not gather, all of it does.',
    held: (sum) => `${sum} is on hold on your card. No more than that is taken when the group succeeds.`,
    charged: (sum) =>
      `${sum} was taken. If it gets cheaper, the difference goes back; if the group does not gather, all of it does.`,
    unfreezing: 'The bank releases the hold on your card.',
    unfrozen: 'The hold on your card has been released.',
    goingBack: 'The money goes back to where you paid from. Banks usually take a few days to show it.',
    leftUnpaid: 'The seat is free again and nothing was taken.',
    leftHeld: 'The seat is free again, and the bank releases the hold on your card.',
    leftCharged: 'The seat is free again, and the money goes back to where you paid from.',
  },
})

type Money = MySeat['money']

/** What will happen to the money, before anybody pays. */
export const wordsAtCheckout = (taking: Taking): string =>
  taking === 'hold' ? text.holdAtCheckout : text.chargeAtCheckout

export const wordsBeforePaying = ({ charges }: Pick<Money, 'charges'>): string =>
  charges ? text.payAtOnce : text.payToHold

/** Where the money of a taken seat is while the group gathers. */
export const wordsWhileGathering = ({ state }: Pick<Money, 'state'>, sum: string): string =>
  state === 'captured' ? text.charged(sum) : text.held(sum)

/** How the money comes back from a group that came to nothing. */
export function wordsOfComingBack({ state, stuck }: Pick<Money, 'state' | 'stuck'>): string {
  if (stuck) return troubleWords.returning
  if (state === 'captured' || state === 'refunded') return text.goingBack
  return state === 'released' ? text.unfrozen : text.unfreezing
}

/** What became of the money of somebody who is no longer in. */
export function wordsAfterLeaving({ state, stuck }: Pick<Money, 'state' | 'stuck'>): string {
  if (stuck) return troubleWords.returning
  if (state === 'captured' || state === 'refunded') return text.leftCharged
  return state === 'authorised' || state === 'released' ? text.leftHeld : text.leftUnpaid
}
