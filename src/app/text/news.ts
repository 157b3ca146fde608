import { bilingual } from './bilingual.ts'

/** What a person may be told of by the network. */
export type NewsOf = 'group' | 'order'

export const text = bilingual({
  ru: {
    offer: { group: 'Сообщить, когда группа соберётся', order: 'Сообщить, когда заказ отправят' },
    promise: { group: 'Мы сообщим, когда группа соберётся.', order: 'Мы сообщим, когда заказ отправят.' },
    allowed: 'Готово, мы сообщим',
    refused: 'Уведомления не разрешены. Включить их можно под колокольчиком',
    failed: 'Не получилось спросить, попробуйте позже',
  },
  en: {
    offer: { group: 'Tell me when the group gathers', order: 'Tell me when the order is shipped' },
    promise: { group: 'We tell you when the group gathers.', order: 'We tell you when the order is shipped.' },
    allowed: 'Done, we will tell you',
    refused: 'Notifications are not allowed. You can turn them on under the bell',
    failed: 'Could not ask, try later',
  },
})
