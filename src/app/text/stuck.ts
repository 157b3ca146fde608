import type { StuckKind } from '#domain/contract/stuck.ts'

import { bilingual } from './bilingual.ts'

type Kinds = Record<StuckKind, string>

/** What was not done. */
export const stuckWords = bilingual<Kinds>({
  ru: {
    capture: 'Не удалось списать деньги',
    release: 'Не удалось вернуть деньги',
    refund: 'Не удалось вернуть деньги',
    receipt: 'Не удалось выдать чек',
    reread: 'Не удалось узнать, прошёл ли платёж',
    webhook: 'Не удалось узнать, прошёл ли платёж',
    tell: 'Не удалось отправить уведомление',
    know_person: 'Не удалось узнать имя и фото покупателя',
    picture: 'Не удалось загрузить картинку товара',
  },
  en: {
    capture: 'The money could not be taken',
    release: 'The money could not be given back',
    refund: 'The money could not be given back',
    receipt: 'A receipt could not be issued',
    reread: 'It could not be found out whether a payment was made',
    webhook: 'It could not be found out whether a payment was made',
    tell: 'A notification could not be sent',
    know_person: 'A buyer’s name and photo could not be read',
    picture: 'A product’s picture could not be loaded',
  },
})

export const text = bilingual({
  ru: {
    title: 'Нужна ваша помощь',
    why: 'Мы пробовали целый день и не смогли. Проверьте, в чём дело, и попробуйте ещё раз.',
    since: (moment: string) => `Попытки прекращены ${moment}`,
    answered: (error: string) => `Ответ: ${error}`,
    again: 'Попробовать ещё раз',
    started: 'Пробуем ещё раз',
    order: (number: string) => `Заказ ${number}`,
  },
  en: {
    title: 'This needs you',
    why: 'We tried for a whole day and could not. See what is wrong, then try again.',
    since: (moment) => `Given up on ${moment}`,
    answered: (error) => `Answer: ${error}`,
    again: 'Try again',
    started: 'Trying again',
    order: (number) => `Order ${number}`,
  },
})
