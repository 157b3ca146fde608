import { expect } from '@playwright/test'

import { audit } from './audit.ts'
import type { Person } from './drivers/person.ts'
import type { Question } from './drivers/questions.ts'

/** Blocked: the network refuses for the person and opens no window, because they have forbidden it for good. */
export type Outcome = 'granted' | 'refused' | 'blocked'

type Asked = Readonly<{
  /** Our sentence before the network's question, where the button does not say it all. */
  why?: string
  button: string
  question: Question
  said: Readonly<Record<Outcome, string>>
}>

const ASKED = {
  friends: {
    why: 'Покажем, где уже есть ваши друзья',
    button: 'Показать группы друзей',
    question: 'friends',
    said: either('Сначала идут группы, где есть ваши друзья', 'Группы открыты для вас и так'),
  },
  phone: {
    why: 'Можно не набирать: ВКонтакте знает ваш номер',
    button: 'Заполнить из ВКонтакте',
    question: 'phone',
    said: either('Заполнили тем, что нашлось', 'Хорошо, заполните сами'),
  },
  'phone and address': {
    why: 'Можно не набирать: ВКонтакте знает ваш номер',
    button: 'Заполнить из ВКонтакте',
    question: 'card',
    said: either('Заполнили тем, что нашлось', 'Хорошо, заполните сами'),
  },
  email: {
    why: 'Если не указать, чек придёт на телефон',
    button: 'Взять почту из ВКонтакте',
    question: 'email',
    said: either('', 'Почту можно набрать и самому'),
  },
  geolocation: {
    why: 'Можем показать, какой пункт ближе',
    button: 'Показать ближайшие',
    question: 'geo',
    said: {
      granted: 'Ближайшие теперь сверху',
      refused: 'Хорошо, пункты стоят как стояли',
      blocked: 'это разрешают в его настройках',
    },
  },
  notifications: {
    button: 'Сообщить, когда заказ отправят',
    question: 'notifications',
    said: either('Мы сообщим, когда заказ отправят', 'Включить их можно под колокольчиком'),
  },
  messages: {
    why: 'Магазин может написать вам сообщением',
    button: 'Писать мне сообщением',
    question: 'messages',
    said: either('Готово, магазин может вам написать', 'Всё о заказе есть на этой странице'),
  },
  favourites: {
    why: 'Чтобы найти магазин снова',
    button: 'Добавить в избранное',
    question: 'favorites',
    said: either('Магазин в избранном', 'это есть в меню приложения'),
  },
  'home screen': {
    why: 'Магазин может стоять на главном экране',
    button: 'Добавить на главный экран',
    question: 'home',
    said: either('Готово, ищите магазин на главном экране', 'это есть в меню приложения'),
  },
} as const satisfies Readonly<Record<string, Asked>>

export type Permission = keyof typeof ASKED

function either(granted: string, not: string): Asked['said'] {
  return { granted, refused: not, blocked: not }
}

export const offerOf = ({ asking }: Person, permission: Permission) => asking.button(ASKED[permission].button)

/**
 * The shop says why, the network asks if it asks at all, and the shop says what came of it and offers it no more.
 * Whoever refuses is on the way of the audit.
 */
export async function answers(person: Person, permission: Permission, outcome: Outcome): Promise<void> {
  const { page, asking, questions } = person
  const { why, button, question, said }: Asked = ASKED[permission]
  const look = async (what: 'network' | 'frame', screen: string) => {
    if (outcome === 'refused') await audit(page, what, `${screen}: ${permission}`)
  }
  if (why) await expect(asking.why(why)).toBeVisible()
  await expect(asking.button(button)).toBeVisible()
  await look('frame', 'what the shop says before it asks')

  await asking.button(button).click()
  if (outcome !== 'blocked') {
    await expect(questions.window(question)).toBeVisible()
    await look('network', 'the network’s question')
    await questions.answer(question, outcome === 'granted' ? 'yes' : 'no')
  }

  await expect(asking.button(button)).toHaveCount(0)
  if (said[outcome]) await expect(asking.said(said[outcome])).toBeVisible()
  await expect(questions.open).toHaveCount(0)
  await look('frame', 'what the shop says of a refusal')
}
