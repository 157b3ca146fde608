import { DAY, instant, type Instant } from '#domain/time.ts'

import { bilingual } from './bilingual.ts'
import { dateOf } from './dates.ts'
import { network } from './network.ts'

export const text = bilingual({
  ru: {
    title: 'Уведомления',
    today: 'Сегодня',
    yesterday: 'Вчера',
    fresh: 'Новое',
    empty: 'Пока тихо',
    emptyWhy: 'Здесь появится всё, что случится с вашими группами и заказами.',
    toCatalog: 'Выбрать товары',
    push: `Присылать ${network.inside}`,
    pushOn: 'С 22:00 до 9:00 не побеспокоим, кроме самого срочного.',
    pushOff: 'Пока уведомления приходят только сюда.',
    pushRefused: 'Не разрешены. Если вопрос не появляется, включите их в меню приложения: три точки вверху.',
    refused: 'Вы не разрешили уведомления',
    allowed: 'Готово, мы сообщим',
    forbidden: 'Больше не присылаем',
    failed: 'Не получилось, попробуйте позже',
  },
  en: {
    title: 'Notifications',
    today: 'Today',
    yesterday: 'Yesterday',
    fresh: 'New',
    empty: 'All quiet',
    emptyWhy: 'Whatever happens to your groups and orders will appear here.',
    toCatalog: 'Choose goods',
    push: `Send them to ${network.name}`,
    pushOn: 'Between 22:00 and 9:00 only what is most urgent.',
    pushOff: 'For now they only arrive here.',
    pushRefused: 'Not allowed. If no question appears, turn them on in the app’s menu: the three dots above.',
    refused: 'You did not allow notifications',
    allowed: 'Done, we will tell you',
    forbidden: 'Nothing more is sent',
    failed: 'That did not work, try later',
  },
})

/** «Сегодня», «Вчера», «23 ноября». */
export function dayOf(moment: Instant, now: Instant): string {
  const date = dateOf(moment, now)
  if (date === dateOf(now, now)) return text.today
  return date === dateOf(instant(now - DAY), now) ? text.yesterday : date
}
