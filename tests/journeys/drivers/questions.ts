import type { Locator } from '@playwright/test'

/** What the network asks a person in a window of its own, by its words and by those of its buttons. */
const WINDOWS = {
  notifications: { name: 'хочет присылать уведомления', yes: 'Разрешить', no: 'Не сейчас' },
  messages: { name: 'хочет писать вам сообщения', yes: 'Разрешить', no: 'Не сейчас' },
  friends: { name: 'хочет узнать, кто ваши друзья', yes: 'Разрешить', no: 'Не сейчас' },
  phone: { name: 'хочет узнать ваш телефон', yes: 'Разрешить', no: 'Отмена' },
  email: { name: 'хочет узнать вашу почту', yes: 'Разрешить', no: 'Отмена' },
  card: { name: 'просит вашу карточку', yes: 'Разрешить', no: 'Отмена' },
  geo: { name: 'хочет узнать, где вы', yes: 'Разрешить', no: 'Отмена' },
  favorites: { name: 'в избранное?', yes: 'Добавить', no: 'Отмена' },
  home: { name: 'на главный экран?', yes: 'Добавить', no: 'Отмена' },
} as const

export type Question = keyof typeof WINDOWS

/** The network's questions over the shop. */
export function questionsOn(screen: Locator) {
  const window = (about: Question) => screen.getByRole('dialog', { name: WINDOWS[about].name })

  return {
    open: screen.getByRole('dialog'),
    window,
    answer: (about: Question, word: 'yes' | 'no') =>
      window(about).getByRole('button', { name: WINDOWS[about][word], exact: true }).click(),
  }
}
